package app.tollgate.api.selfheal;

import java.time.Instant;
import java.util.UUID;

/**
 * A found number and what became of it.
 *
 * @param confirmedAt when the call that confirmed it was, or null
 * @param retractedAt when it was told to be wrong, or null; also of one that was never confirmed
 */
public record EnrichmentView(
        UUID id,
        String oldNumber,
        String newNumber,
        String source,
        Instant at,
        EnrichmentStatus status,
        Instant confirmedAt,
        Instant retractedAt,
        Instant createdAt) {}
