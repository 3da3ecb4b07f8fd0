package app.tollgate.api.access;

import java.time.Instant;

/** Where an invitation stands. */
public record InvitationView(InvitationStatus status, Instant sentAt, Instant expiresAt) {}
