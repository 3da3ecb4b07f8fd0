package app.tollgate.api.access;

import java.util.UUID;

/** An active admin whom mail can reach. */
public record AdminContact(UUID id, String name, String email) {}
