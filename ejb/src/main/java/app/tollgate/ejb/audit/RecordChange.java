package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one transaction did to one record, however often it was written in between. */
final class RecordChange {

    private final Caller by;
    private final Map<String, FieldChange> fields = new LinkedHashMap<>();
    private LogTarget target;
    private String action;

    RecordChange(Caller by, LogTarget target, String action) {
        this.by = by;
        this.target = target;
        this.action = action;
    }

    void add(LogTarget now, String newAction, List<FieldChange> changes) {
        target = now;
        action = LogEvent.CREATED.equals(action) && LogEvent.CHANGED.equals(newAction) ? action : newAction;
        changes.forEach(change -> fields.merge(change.field(), change, FieldChange::then));
    }

    /** Empty if all stands as it stood before. */
    Optional<LogEvent> event() {
        List<FieldChange> left =
                fields.values().stream().filter(change -> !change.saysNothing()).toList();
        boolean changedNothing = LogEvent.CHANGED.equals(action) && left.isEmpty();
        return changedNothing ? Optional.empty() : Optional.of(LogEvent.change(action, target, left));
    }

    Caller by() {
        return by;
    }
}
