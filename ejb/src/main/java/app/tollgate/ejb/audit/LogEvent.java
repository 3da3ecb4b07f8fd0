package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened, in the words of the feature it happened in.
 *
 * @param action a stable word, such as {@code SIGNED_IN}
 * @param target the record it is about
 * @param details texts, numbers, truth values and lists of them, in the order they are shown; never a secret
 */
public record LogEvent(LogEventType type, String action, Optional<LogTarget> target, Map<String, Object> details) {

    public static final String CREATED = "CREATED";
    public static final String CHANGED = "CHANGED";
    public static final String REMOVED = "REMOVED";

    public LogEvent {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static LogEvent of(LogEventType type, String action) {
        return new LogEvent(type, action, Optional.empty(), Map.of());
    }

    /** What a statement of SQL did to a record; entities need no such call. */
    public static LogEvent change(String action, LogTarget target, List<FieldChange> changes) {
        return new LogEvent(
                LogEventType.DATA_CHANGE,
                action,
                Optional.of(target),
                Map.of("changes", changes.stream().map(FieldChange::shown).toList()));
    }

    public LogEvent about(LogTarget record) {
        return new LogEvent(type, action, Optional.of(record), details);
    }

    /** The same with one more detail; one that is null is left out. */
    public LogEvent with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        if (value != null) {
            more.put(name, value);
        }
        return new LogEvent(type, action, target, more);
    }
}
