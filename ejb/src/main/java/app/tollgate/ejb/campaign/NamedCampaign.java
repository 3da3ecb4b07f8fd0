package app.tollgate.ejb.campaign;

import java.util.UUID;

/** A campaign as others tell of it. */
public record NamedCampaign(UUID id, String name) {}
