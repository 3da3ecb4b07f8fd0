package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.ejb.shared.DatabaseUnavailable;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes events with their sums: one statement, one round trip.
 *
 * <p>The statement takes the tenant's intake lock before any receipt is drawn (see {@link UsageCut}), stores what is new and names
 * only what exists, adds to the rollups in the order of their key, so that two batches never wait for each other in a circle, and to
 * the month last, because every batch of the tenant wants that row.
 */
@ApplicationScoped
class UsageEvents {

    private static final String ADD = """
            with locked as materialized (
              select pg_advisory_xact_lock_shared(?, hashtext(current_schema())) as done),
            missing as materialized (
              select array(select id from unnest(?::uuid[]) id where not exists (select from campaign where campaign.id = id.id)) as campaigns,
                array(select id from unnest(?::uuid[]) id where not exists (select from legal_case where legal_case.id = id.id)) as cases,
                array(select id from unnest(?::uuid[]) id where not exists (select from contact where contact.id = id.id)) as contacts
              from locked),
            stored as (
              insert into usage_event (event_id, source, sender_id, kind, occurred_at, day, campaign_id, case_id, case_type, contact_id,
                direction, from_number, to_number, status, raw_seconds, billed_quantity, bytes_delta, unit_price_micros, amount_micros,
                price_id, rated_from, adjusts, stated_quantity, received_at, received_by)
              select event_id::uuid, source, sender_id, kind, 'epoch'::timestamptz + occurred_at * '1 microsecond'::interval,
                '1970-01-01'::date + day, campaign_id::uuid, case_id::uuid, case_type, contact_id::uuid, direction, from_number, to_number,
                status, raw_seconds, billed_quantity, bytes_delta, unit_price, amount, price_id::uuid, rated_from, adjusts::uuid, stated, ?, ?
              from missing cross join unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::int4[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int4[], ?::int8[], ?::int8[], ?::int8[], ?::int8[],
                ?::text[], ?::int8[], ?::text[], ?::int8[])
                as event (event_id, source, sender_id, kind, occurred_at, day, campaign_id, case_id, case_type, contact_id, direction,
                  from_number, to_number, status, raw_seconds, billed_quantity, bytes_delta, unit_price, amount, price_id, rated_from,
                  adjusts, stated)
              where (campaign_id::uuid = any (campaigns)) is not true and (case_id::uuid = any (cases)) is not true
                and (contact_id::uuid = any (contacts)) is not true
              on conflict (source, sender_id) do nothing
              returning day, kind, case_type, campaign_id, raw_seconds, billed_quantity, bytes_delta, amount_micros, adjusts),
            rolled as (
              insert into usage_rollup as sums (day, kind, case_type, campaign_id, events, raw_seconds, billed_quantity, bytes_delta,
                amount_micros)
              select day, kind, case_type, campaign_id, count(*) filter (where adjusts is null), sum(raw_seconds), sum(billed_quantity),
                sum(bytes_delta), sum(amount_micros)
              from stored group by day, kind, case_type, campaign_id order by day, kind, case_type, campaign_id
              on conflict (day, kind, case_type, campaign_id) do update set events = sums.events + excluded.events,
                raw_seconds = sums.raw_seconds + excluded.raw_seconds,
                billed_quantity = sums.billed_quantity + excluded.billed_quantity,
                bytes_delta = sums.bytes_delta + excluded.bytes_delta, amount_micros = sums.amount_micros + excluded.amount_micros
              returning 1),
            months as (
              insert into usage_month as sums (month, spent_micros, voice_seconds, sms_segments, emails)
              select date_trunc('month', day::timestamp)::date, sum(amount_micros),
                coalesce(sum(billed_quantity) filter (where kind = 'VOICE'), 0),
                coalesce(sum(billed_quantity) filter (where kind = 'SMS'), 0),
                coalesce(sum(billed_quantity) filter (where kind = 'EMAIL'), 0)
              from stored where (select count(*) from rolled) > 0 group by 1 order by 1
              on conflict (month) do update set spent_micros = sums.spent_micros + excluded.spent_micros,
                voice_seconds = sums.voice_seconds + excluded.voice_seconds, sms_segments = sums.sms_segments + excluded.sms_segments,
                emails = sums.emails + excluded.emails
              returning month, spent_micros)
            select (select count(*) from stored) as accepted, campaigns, cases, contacts,
              coalesce((select spent_micros from months where month = ?),
                (select spent_micros from usage_month where month = ?), 0) as spent_micros
            from missing
            """;

    private final Sql sql;

    @Inject
    UsageEvents(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected UsageEvents() {
        this(null);
    }

    /** Stores what is new; events that name something missing are left out. */
    Stored add(List<RatedEvent> events, Receiving receiving) {
        UsageColumns columns = new UsageColumns(events);
        try (Connection connection = sql.connection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setInt(1, UsageCut.INTAKE_LOCK);
            bindLinks(connection, statement, events);
            statement.setObject(5, receiving.at().atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(6, receiving.by());
            int next = columns.bind(connection, statement, 7);
            statement.setObject(next, receiving.month().atDay(1));
            statement.setObject(next + 1, receiving.month().atDay(1));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Stored(row.getInt("accepted"), missing(row), new Money(row.getLong("spent_micros")));
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    /** Which of the ids that the events name do not exist. */
    MissingLinks missing(List<NewUsageEvent> events) {
        return sql.find(
                        "select array(select id from unnest(?::uuid[]) id where not exists (select from campaign where"
                                + " campaign.id = id.id)) as campaigns, array(select id from unnest(?::uuid[]) id where not"
                                + " exists (select from legal_case where legal_case.id = id.id)) as cases, array(select id"
                                + " from unnest(?::uuid[]) id where not exists (select from contact where contact.id ="
                                + " id.id)) as contacts",
                        UsageEvents::missing,
                        ids(events, event -> event.links().campaignId()),
                        ids(events, event -> event.links().caseId()),
                        ids(events, event -> event.links().contactId()))
                .orElseThrow();
    }

    private static void bindLinks(Connection connection, PreparedStatement statement, List<RatedEvent> events)
            throws SQLException {
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", ids(events, event -> event.links().campaignId())));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "text", ids(events, event -> event.links().caseId())));
        statement.setArray(
                4,
                connection.createArrayOf(
                        "text", ids(events, event -> event.links().contactId())));
    }

    private static <T> String[] ids(Collection<T> events, Function<T, UUID> link) {
        return events.stream()
                .map(link)
                .filter(Objects::nonNull)
                .distinct()
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    private static MissingLinks missing(ResultSet row) throws SQLException {
        return new MissingLinks(ids(row, "campaigns"), ids(row, "cases"), ids(row, "contacts"));
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray(column).getArray();
        return ids.length == 0 ? Set.of() : Arrays.stream(ids).collect(Collectors.toUnmodifiableSet());
    }

    /** When and by whom events are received, and the tenant's month at that time. */
    record Receiving(Instant at, UUID by, YearMonth month) {}

    /** What the statement did; {@code spent} is the sum of the month that was asked for. */
    record Stored(int accepted, MissingLinks missing, Money spent) {}
}
