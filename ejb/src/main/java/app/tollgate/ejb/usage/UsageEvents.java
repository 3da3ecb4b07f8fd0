package app.tollgate.ejb.usage;

import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlResults;
import app.tollgate.ejb.shared.SqlStep;
import app.tollgate.ejb.spending.TermsBook;
import app.tollgate.ejb.spending.TermsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Stores events, all of a transaction in one round trip.
 *
 * <p>The tenant's intake lock is taken before any receipt is drawn (see {@link UsageCut}). A sender's id that is stored already is left
 * alone: the first wins. Receipts are drawn in the order of arrival, rows are stored in the order of the senders' ids: two nodes that are
 * sent the same events wait for each other once, and never in a circle.
 */
@ApplicationScoped
class UsageEvents {

    private static final String ADD = """
            insert into usage_event (receipt, event_id, source, sender_id, kind, occurred_at, day, campaign_id, case_id, case_type, contact_id,
              direction, from_number, to_number, status, raw_seconds, billed_quantity, bytes_delta, unit_price_micros, amount_micros,
              price_id, rated_from, adjusts, stated_quantity, received_by, received_at, late_of,
              billing_mode, posting_id)
            overriding system value
            select receipt, event_id::uuid, source, sender_id, kind, 'epoch'::timestamptz + occurred_at * '1 microsecond'::interval,
              '1970-01-01'::date + day, campaign_id::uuid, case_id::uuid, case_type, contact_id::uuid, direction, from_number, to_number,
              status, raw_seconds, billed_quantity, bytes_delta, unit_price, amount, price_id::uuid, rated_from, adjusts::uuid, stated,
              received_by::uuid, ?, '1970-01-01'::date + late_of, billing_mode, posting_id::uuid
            from (
              select nextval('usage_event_receipt_seq') as receipt, event.*
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::int4[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::int4[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::text[], ?::int8[],
                ?::text[], ?::int8[], ?::text[], ?::int4[], ?::text[], ?::text[])
                as event (event_id, source, sender_id, kind, occurred_at, day, campaign_id, case_id, case_type, contact_id, direction,
                  from_number, to_number, status, raw_seconds, billed_quantity, bytes_delta, unit_price, amount, price_id, rated_from,
                  adjusts, stated, received_by, late_of, billing_mode, posting_id)) as received
            order by source collate "C", sender_id collate "C", receipt
            on conflict (source, sender_id) do nothing
            returning event_id
            """;

    private final Sql sql;
    private final TermsBook terms;

    @Inject
    UsageEvents(Sql sql, TermsBook terms) {
        this.sql = sql;
        this.terms = terms;
    }

    /** For the container's proxy. */
    protected UsageEvents() {
        this(null, null);
    }

    /**
     * Stores what is new and answers the ids of that.
     *
     * @param postings the posting that will charge what is billed in each mode
     * @param also what others want to know in the same round trip, behind the stored events
     * @throws TermsChanged if they were rated under terms that are no longer in force
     */
    Set<UUID> add(
            List<RatedEvent> events,
            IntakeWork work,
            Map<BillingMode, UUID> postings,
            Optional<? extends SqlStep<?>> also) {
        if (events.isEmpty()) {
            return Set.of();
        }
        SqlStep<Long> version = terms.version();
        SqlStep<Set<UUID>> stored =
                SqlStep.of(ADD, UsageEvents::ids, new UsageColumns(events, postings).after(work.at()));
        List<SqlStep<?>> steps = new ArrayList<>(List.<SqlStep<?>>of(UsageCut.sharing(), version, stored));
        also.ifPresent(steps::add);
        sql.together(steps);
        if (version.result() != work.terms().version()) {
            throw new TermsChanged();
        }
        return stored.result();
    }

    private static Set<UUID> ids(SqlResults results) throws SQLException {
        ResultSet rows = results.rows();
        Set<UUID> ids = new HashSet<>();
        while (rows.next()) {
            ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
    }
}
