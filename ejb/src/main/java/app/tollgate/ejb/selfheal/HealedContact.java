package app.tollgate.ejb.selfheal;

import java.util.Optional;
import java.util.UUID;

/** The contact whose number it is, as others know it. */
public record HealedContact(UUID id, Optional<String> externalId, String name) {}
