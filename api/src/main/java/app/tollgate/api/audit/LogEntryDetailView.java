package app.tollgate.api.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One line of the system log with everything that is known about it.
 *
 * @param details what depends on the type; for a data change {@code changes: [{field, before, after}]}
 * @param seal its place in the chain; null for the second or two until it is sealed
 */
public record LogEntryDetailView(
        UUID id,
        Instant at,
        LogEventType type,
        LogActor actor,
        String address,
        String action,
        LogTarget target,
        String requestId,
        Map<String, Object> details,
        SealView seal) {

    /** Place and hashes in the chain, in hex. */
    public record SealView(long position, String rowHash, String sealHash) {}
}
