package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.shared.BinaryRows;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Store of the entries, and the only one that adds to a log: with one statement, or many at once with {@code COPY}, which takes two round
 * trips more and less time for each entry.
 *
 * <p>Either way the transaction's id is taken before the receipts: the sealer relies on it to know when no smaller receipt can appear any
 * more.
 */
@ApplicationScoped
class LogRows {

    static final int MANY = 32;

    private static final String COLUMNS =
            "id, at, type, actor_kind, actor_id, actor_name, address, action, target_kind, target_id,"
                    + " target_name, request_id, details, words";

    private static final int COLUMN_COUNT = COLUMNS.split(",").length;

    private static final String INSERT = "with writer as materialized (select pg_current_xact_id() as xid)"
            + " insert into %ssystem_log (" + COLUMNS + ")"
            + " select e.id::uuid, e.at::timestamptz, e.type, e.actor_kind, e.actor_id::uuid, e.actor_name, e.address, e.action,"
            + " e.target_kind, e.target_id, e.target_name, e.request_id, e.details,"
            + " array_to_tsvector(string_to_array(e.words, ' '))"
            + " from writer cross join unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality"
            + " as e (" + COLUMNS + ", place) where writer.xid is not null order by e.place";

    private static final String TAKE_ID = "select pg_current_xact_id()";

    private static final String COPY = "copy system_log (" + COLUMNS + ") from stdin (format binary)";

    @Inject
    private Sql sql;

    private final CallWords callWords = new CallWords();

    LogRows() {}

    /** Adds the entries in their order to the log of the transaction's tenant. */
    void insert(List<LogEntry> entries) {
        if (entries.size() < MANY) {
            insert("", entries);
        } else {
            copy(entries);
        }
    }

    /** The same to the log of another tenant, of which the transaction changes something: an operator's doing. */
    void insertInto(String schema, List<LogEntry> entries) {
        insert(schema + ".", entries);
    }

    private void copy(List<LogEntry> entries) {
        BinaryRows rows = new BinaryRows(entries.size());
        entries.forEach(entry -> add(entry, rows.row(COLUMN_COUNT)));
        sql.find(TAKE_ID, row -> true);
        sql.copy(COPY, rows);
    }

    private void add(LogEntry entry, BinaryRows row) {
        Optional<LogTarget> target = entry.event().target();
        row.uuid(entry.id())
                .instant(entry.at())
                .text(entry.event().type().name())
                .text(entry.actorKind().name())
                .uuid(entry.actorId())
                .text(entry.actorName())
                .text(entry.address())
                .text(LogValues.text(entry.event().action()))
                .text(target.map(LogTarget::kind).map(LogValues::text).orElse(null))
                .text(target.map(LogTarget::id).map(LogValues::text).orElse(null))
                .text(target.map(LogTarget::name).map(LogValues::text).orElse(null))
                .text(entry.requestId())
                .text(LogValues.json(entry.event().details()))
                .bytes(bytesOfWords(entry));
    }

    private void insert(String schema, List<LogEntry> entries) {
        sql.update(
                INSERT.formatted(schema),
                column(entries, LogEntry::id),
                column(entries, LogEntry::at),
                column(entries, entry -> entry.event().type()),
                column(entries, LogEntry::actorKind),
                column(entries, LogEntry::actorId),
                column(entries, LogEntry::actorName),
                column(entries, LogEntry::address),
                column(entries, entry -> LogValues.text(entry.event().action())),
                target(entries, LogTarget::kind),
                target(entries, LogTarget::id),
                target(entries, LogTarget::name),
                column(entries, LogEntry::requestId),
                column(entries, entry -> LogValues.json(entry.event().details())),
                column(entries, entry -> String.join(" ", words(entry))));
    }

    private byte[] bytesOfWords(LogEntry entry) {
        Optional<LogTarget> target = entry.event().target();
        return entry.event().type() == LogEventType.API_CALL
                        && target.isEmpty()
                        && ids(entry).all().isEmpty()
                ? callWords.of(entry.actorName(), entry.event().action(), () -> BinaryRows.words(words(entry)))
                : BinaryRows.words(words(entry));
    }

    private static LogWords ids(LogEntry entry) {
        return new LogWords().idInColumn(entry.requestId()).idInColumn(entry.address());
    }

    private static Set<String> words(LogEntry entry) {
        LogWords words = ids(entry).text(entry.actorName()).text(entry.event().action());
        entry.event().target().ifPresent(target -> {
            boolean isId = Ids.read(target.id()).isPresent();
            (isId ? words.id(target.id()) : words.text(target.id()))
                    .text(target.name())
                    .text(target.kind().replace('_', ' '));
        });
        return words.values(LogValues.of(told(entry.event()))).all();
    }

    /** What of its details an entry is found by: of a file its hash, for what a look at the log sought must not find the look. */
    private static Object told(LogEvent event) {
        return switch (event.type()) {
            case LOGIN, DATA_CHANGE, INTEGRATION -> event.details();
            case EXPORT -> event.details().get("sha256");
            // The action says the route already, and there are thousands a second.
            case API_CALL -> null;
        };
    }

    private static String[] target(List<LogEntry> entries, Function<LogTarget, String> part) {
        return column(
                entries,
                entry -> entry.event().target().map(part).map(LogValues::text).orElse(null));
    }

    private static String[] column(List<LogEntry> entries, Function<LogEntry, Object> value) {
        return entries.stream()
                .map(value)
                .map(found -> Objects.toString(found, null))
                .toArray(String[]::new);
    }
}
