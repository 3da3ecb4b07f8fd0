package app.tollgate.api.access;

import java.time.Instant;
import java.util.UUID;

/** One of the caller's own sessions; {@code current} is the one that asks. */
public record SessionView(
        UUID id,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        String address,
        String userAgent,
        boolean current) {}
