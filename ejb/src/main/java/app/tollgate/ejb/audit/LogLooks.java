package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogFilter;
import java.time.LocalDate;
import java.util.UUID;

/** Words for the log that it was looked at, and with which filter. */
final class LogLooks {

    private LogLooks() {}

    static LogEvent event(String action, LogFilter filter) {
        return LogEvent.of(LogEventType.EXPORT, action)
                .with(
                        "types",
                        filter.types().isEmpty()
                                ? null
                                : filter.types().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList())
                .with("userId", filter.actor().map(UUID::toString).orElse(null))
                .with("from", filter.from().map(LocalDate::toString).orElse(null))
                .with("to", filter.to().map(LocalDate::toString).orElse(null))
                .with("text", filter.text().map(LogValues::text).orElse(null));
    }
}
