package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogActor;
import app.tollgate.api.audit.LogEntryView;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Period;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Store that reads pages of a log, newest first by receipt. */
@ApplicationScoped
class LogPages {

    @Inject
    private Sql sql;

    @Inject
    private LogIndex index;

    LogPages() {}

    /** The newest entries with a receipt below {@code before} that pass the filter. */
    List<Numbered> page(LogFilter filter, Optional<Period> period, long before, int most) {
        List<Numbered> found = new ArrayList<>();
        for (ReceiptRange range : ranges(period)) {
            ReceiptRange left = range.within(new ReceiptRange(Long.MIN_VALUE, before));
            if (!left.isEmpty() && found.size() < most) {
                found.addAll(read(filter, period, left, most - found.size()));
            }
        }
        return found;
    }

    private List<Numbered> read(LogFilter filter, Optional<Period> period, ReceiptRange range, int most) {
        Set<String> words = filter.text().map(LogWords::sought).orElse(Set.of());
        List<LogIndex.Sought> sought = IndexWalk.sought(filter, words);
        if (sought.isEmpty()) {
            return rows(new LogQuery(filter, period).newest(range, most));
        }
        ReceiptRange indexed = index.indexed();
        ReceiptRange younger = range.within(new ReceiptRange(indexed.before() - 1, Long.MAX_VALUE));
        List<Numbered> found = new ArrayList<>(rows(new LogQuery(filter, period).newest(younger, most)));
        IndexWalk walk = new IndexWalk(index, sought, range.within(indexed));
        while (found.size() < most && !walk.isOver()) {
            addAmong(walk.next(most - found.size()), filter, period, most, found);
        }
        return found;
    }

    /** A few at a time: nearly all of what the index found is right, and only the days may leave some out. */
    private void addAmong(
            List<Long> receipts, LogFilter filter, Optional<Period> period, int most, List<Numbered> found) {
        for (int start = 0; start < receipts.size() && found.size() < most; start += most) {
            List<Long> some = receipts.subList(start, Math.min(start + most, receipts.size()));
            found.addAll(rows(new LogQuery(filter, period).among(some, most - found.size())));
        }
    }

    /** Where entries of the days can stand, newest first: among the last ones, which no hour counts yet, and between those of the hours. */
    private List<ReceiptRange> ranges(Optional<Period> period) {
        if (period.isEmpty()) {
            return List.of(ReceiptRange.ALL);
        }
        long horizon = sql.find(
                        "select horizon from system_log_seal order by position desc limit 1", row -> row.getLong(1))
                .orElse(0L);
        ReceiptRange hours = sql.find(
                        "select coalesce(min(first_receipt), 0) as first, coalesce(max(last_receipt), 0) as last"
                                + " from system_log_hour where hour >= ? and hour < ?",
                        row -> new ReceiptRange(row.getLong("first") - 1, row.getLong("last") + 1),
                        period.get().start().truncatedTo(ChronoUnit.HOURS),
                        period.get().end())
                .orElseThrow();
        return List.of(
                new ReceiptRange(horizon, Long.MAX_VALUE), hours.within(new ReceiptRange(Long.MIN_VALUE, horizon + 1)));
    }

    private List<Numbered> rows(LogQuery query) {
        return sql.list(query.text(), row -> new Numbered(row.getLong("receipt"), view(row)), query.parameters());
    }

    Optional<Detailed> find(UUID id) {
        return sql.find(
                "select " + StoredRows.COLUMNS + ", s.position, s.row_hash, s.seal_hash from system_log l"
                        + " left join system_log_seal s on s.receipt = l.receipt where l.id = ?",
                row -> new Detailed(
                        view(row),
                        row.getString("details"),
                        row.getLong("position"),
                        row.getBytes("row_hash"),
                        row.getBytes("seal_hash")),
                id);
    }

    private static LogEntryView view(ResultSet row) throws SQLException {
        String kind = row.getString("target_kind");
        return new LogEntryView(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                LogEventType.valueOf(row.getString("type")),
                new LogActor(
                        ActorKind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name")),
                row.getString("address"),
                row.getString("action"),
                kind == null ? null : new LogTarget(kind, row.getString("target_id"), row.getString("target_name")),
                row.getString("request_id"));
    }

    /** An entry and its receipt, which orders the pages. */
    record Numbered(long receipt, LogEntryView view) {}

    /** An entry with all there is; position 0 if it is not sealed yet. */
    record Detailed(LogEntryView view, String details, long position, byte[] rowHash, byte[] sealHash) {}
}
