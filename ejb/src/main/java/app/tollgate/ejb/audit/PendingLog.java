package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Beans;
import app.tollgate.ejb.shared.LastWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the running transaction will add to the log, in one statement before it commits. */
final class PendingLog implements Runnable {

    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<Key, RecordChange> changes = new LinkedHashMap<>();

    private record Key(String kind, String id) {}

    /** Of the running transaction. */
    static PendingLog current() {
        return LastWork.once(PendingLog.class, PendingLog::new);
    }

    void add(LogEntry entry) {
        entries.add(entry);
    }

    void add(Caller by, LogTarget target, String action, List<FieldChange> fields) {
        changes.computeIfAbsent(new Key(target.kind(), target.id()), any -> new RecordChange(by, target, action))
                .add(target, action, fields);
    }

    @Override
    public void run() {
        LogWriting writing = Beans.get(LogWriting.class);
        Instant now = writing.now();
        List<LogEntry> all = new ArrayList<>();
        changes.values()
                .forEach(change -> change.event().ifPresent(event -> all.add(LogEntry.of(change.by(), event, now))));
        all.addAll(entries);
        writing.write(all);
    }
}
