package app.tollgate.api.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the system log.
 *
 * @param address where the call came from; null for the system's own work
 * @param target the record it is about; null if it is about none
 */
public record LogEntryView(
        UUID id,
        Instant at,
        LogEventType type,
        LogActor actor,
        String address,
        String action,
        LogTarget target,
        String requestId) {}
