package app.tollgate.ejb.usage;

import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.shared.BinaryRows;
import app.tollgate.ejb.shared.DatabaseUnavailable;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlResults;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Stores events: looks which of them are new, and adds those all at once with {@code COPY}, which costs half of what an insert does that
 * looks by itself; one that comes alone is such an insert ({@link LoneEvent}).
 *
 * <p>The tenant's intake lock is taken before any receipt is drawn (see {@link UsageCut}). A sender's id that is stored already is left
 * alone: the first wins, and the unique key sees to it where two come at once. Receipts are drawn in the order of arrival, rows are stored
 * in the order of the senders' ids: two nodes that are sent the same events wait for each other once, and never in a circle.
 */
@ApplicationScoped
class UsageEvents {

    private static final String KNOWN_OF_ONE_SOURCE =
            "select source, sender_id from usage_event where source = ? and sender_id = any (?::text[])";

    private static final String KNOWN =
            "select known.source, known.sender_id from unnest(?::text[], ?::text[]) as sent (source, id)"
                    + " join usage_event known on known.source = sent.source and known.sender_id = sent.id";

    private static final String RECEIPTS = "select nextval('usage_event_receipt_seq') from generate_series(1, ?::int4)";

    private static final String ADD = "copy usage_event (receipt, " + NewEvent.COLUMNS + ") from stdin (format binary)";

    private final Sql sql;

    @Inject
    UsageEvents(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected UsageEvents() {
        this(null);
    }

    /**
     * Stores what is new and answers the ids of that.
     *
     * @param postings the posting that will charge what is billed in each mode
     * @param also what others want to know behind the stored events
     * @throws SentMeanwhile if another transaction stored one of them at the same time
     */
    Set<UUID> add(
            List<RatedEvent> events,
            IntakeWork work,
            Map<BillingMode, UUID> postings,
            Optional<? extends SqlStep<?>> also) {
        return switch (events.size()) {
            case 0 -> Set.of();
            case 1 -> addOne(events.get(0), work, postings, also);
            default -> addSeveral(events, work, postings, also);
        };
    }

    private Set<UUID> addOne(
            RatedEvent event, IntakeWork work, Map<BillingMode, UUID> postings, Optional<? extends SqlStep<?>> also) {
        SqlStep<Boolean> added = LoneEvent.adding(new NewEvent(event, postings.get(event.mode())), work);
        List<SqlStep<?>> steps = new ArrayList<>(List.of(added));
        also.ifPresent(steps::add);
        sql.together(steps);
        return added.result() ? Set.of(event.eventId()) : Set.of();
    }

    private Set<UUID> addSeveral(
            List<RatedEvent> events,
            IntakeWork work,
            Map<BillingMode, UUID> postings,
            Optional<? extends SqlStep<?>> also) {
        SqlStep<Set<SentId>> known = known(events);
        SqlStep<List<Long>> receipts = SqlStep.of(RECEIPTS, UsageEvents::numbers, events.size());
        sql.together(List.of(UsageCut.sharing(), known, receipts));
        List<Numbered> fresh = fresh(events, known.result(), receipts.result(), postings);
        copy(fresh, work);
        also.ifPresent(step -> sql.together(List.of(step)));
        return fresh.stream().map(row -> row.event().rated().eventId()).collect(Collectors.toSet());
    }

    private static SqlStep<Set<SentId>> known(List<RatedEvent> events) {
        String[] ids = events.stream().map(event -> event.event().id()).toArray(String[]::new);
        String[] sources = events.stream().map(event -> event.event().source()).toArray(String[]::new);
        boolean several = Arrays.stream(sources).anyMatch(source -> !source.equals(sources[0]));
        return several
                ? SqlStep.of(KNOWN, UsageEvents::sentIds, sources, ids)
                : SqlStep.of(KNOWN_OF_ONE_SOURCE, UsageEvents::sentIds, sources[0], ids);
    }

    private static List<Numbered> fresh(
            List<RatedEvent> events, Set<SentId> known, List<Long> receipts, Map<BillingMode, UUID> postings) {
        Set<SentId> seen = new HashSet<>(known);
        List<Numbered> fresh = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            RatedEvent event = events.get(i);
            if (seen.add(SentId.of(event))) {
                fresh.add(new Numbered(receipts.get(i), new NewEvent(event, postings.get(event.mode()))));
            }
        }
        return fresh;
    }

    private void copy(List<Numbered> events, IntakeWork work) {
        if (events.isEmpty()) {
            return;
        }
        BinaryRows rows = new BinaryRows(events.size());
        events.stream()
                .sorted(Comparator.comparing(row -> row.event().sent()))
                .forEach(row ->
                        row.event().addTo(rows.row(1 + NewEvent.COLUMN_COUNT).int8(row.receipt()), work.at()));
        try {
            sql.copy(ADD, rows);
        } catch (DatabaseUnavailable refused) {
            if (refused.isRace()) {
                throw new SentMeanwhile(refused);
            }
            throw refused;
        }
    }

    private static Set<SentId> sentIds(SqlResults results) throws SQLException {
        ResultSet rows = results.rows();
        Set<SentId> ids = new HashSet<>();
        while (rows.next()) {
            ids.add(new SentId(rows.getString(1), rows.getString(2)));
        }
        return ids;
    }

    private static List<Long> numbers(SqlResults results) throws SQLException {
        ResultSet rows = results.rows();
        List<Long> numbers = new ArrayList<>();
        while (rows.next()) {
            numbers.add(rows.getLong(1));
        }
        return numbers;
    }

    /** An event with its receipt: rows are stored in another order than receipts are drawn in. */
    private record Numbered(long receipt, NewEvent event) {}
}
