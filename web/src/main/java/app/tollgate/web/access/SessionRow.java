package app.tollgate.web.access;

import java.time.Instant;
import java.util.UUID;

/** One place where the reader is signed in. */
public record SessionRow(
        UUID id, String browser, String address, Instant signedInAt, Instant lastSeenAt, boolean current) {}
