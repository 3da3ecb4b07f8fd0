package app.tollgate.api.access;

import java.util.UUID;

/** Somebody on the team, as others there may see them. */
public record StaffMember(UUID id, String name, String email) {}
