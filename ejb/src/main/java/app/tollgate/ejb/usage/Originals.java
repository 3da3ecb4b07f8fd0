package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads stored events as the intake needs them: what adjustments name, and which senders' ids are known already. */
@ApplicationScoped
class Originals {

    private final Sql sql;

    @Inject
    Originals(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected Originals() {
        this(null);
    }

    /** Everything the events adjust, by the sender's id in the same source or by our id. */
    List<Original> named(List<NewUsageEvent> adjustments) {
        return sql.list(
                """
                select event.event_id, source, sender_id, kind, day, late_of, billing_mode, campaign_id, case_id, case_type, contact_id, adjusts,
                  unit_price_micros, price_id, rated_from, event.raw_seconds + coalesce(later.raw_seconds, 0) as raw_seconds,
                  event.billed_quantity + coalesce(later.billed_quantity, 0) as billed_quantity,
                  event.bytes_delta + coalesce(later.bytes_delta, 0) as bytes_delta,
                  event.amount_micros + coalesce(later.amount_micros, 0) as amount_micros
                from usage_event event left join lateral (
                  select sum(raw_seconds) as raw_seconds, sum(billed_quantity) as billed_quantity, sum(bytes_delta) as bytes_delta,
                    sum(amount_micros) as amount_micros
                  from usage_event adjustment where adjustment.adjusts = event.event_id) later on true
                where (source, sender_id) in (select * from unnest(?::text[], ?::text[])) or event_id = any (?::uuid[])
                """,
                Originals::read,
                texts(adjustments, NewUsageEvent::source),
                texts(adjustments, NewUsageEvent::adjusts),
                texts(
                        adjustments,
                        event -> app.tollgate.api.shared.Ids.read(event.adjusts())
                                .map(UUID::toString)
                                .orElse(null)));
    }

    /** Those of the events that are stored already, as pairs of source and sender's id. */
    List<Key> stored(List<NewUsageEvent> events) {
        return sql.list(
                "select source, sender_id from usage_event where (source, sender_id) in (select * from unnest(?::text[], ?::text[]))",
                row -> new Key(row.getString(1), row.getString(2)),
                texts(events, NewUsageEvent::source),
                texts(events, NewUsageEvent::id));
    }

    private static String[] texts(
            List<NewUsageEvent> events, java.util.function.Function<NewUsageEvent, String> member) {
        return events.stream().map(member).toArray(String[]::new);
    }

    private static Original read(ResultSet row) throws SQLException {
        UUID price = row.getObject("price_id", UUID.class);
        return new Original(
                row.getObject("event_id", UUID.class),
                new Key(row.getString("source"), row.getString("sender_id")),
                UsageKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("late_of", LocalDate.class)).map(YearMonth::from),
                BillingMode.valueOf(row.getString("billing_mode")),
                new UsageLinks(
                        row.getObject("campaign_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("case_type"),
                        row.getObject("contact_id", UUID.class)),
                Objects.nonNull(row.getObject("adjusts")),
                new Money(row.getLong("unit_price_micros")),
                price == null
                        ? Optional.empty()
                        : Optional.of(new RatedEvent.InTiers(price, row.getLong("rated_from"))),
                new Measured(
                        Math.toIntExact(row.getLong("raw_seconds")),
                        row.getLong("billed_quantity"),
                        row.getLong("bytes_delta")),
                new Money(row.getLong("amount_micros")));
    }

    /** How a sender names an event. */
    record Key(String source, String id) {

        static Key of(NewUsageEvent event) {
            return new Key(event.source(), event.id());
        }
    }

    /** A stored event, with what it and its adjustments measure and cost together. */
    record Original(
            UUID eventId,
            Key key,
            UsageKind kind,
            LocalDate day,
            Optional<YearMonth> lateOf,
            BillingMode mode,
            UsageLinks links,
            boolean isAdjustment,
            Money unitPrice,
            Optional<RatedEvent.InTiers> tiers,
            Measured measured,
            Money amount) {

        /** An event that is stored by the same transaction as its adjustment. */
        static Original of(RatedEvent event) {
            return new Original(
                    event.eventId(),
                    Key.of(event.event()),
                    event.event().kind(),
                    event.day(),
                    event.lateOf(),
                    event.mode(),
                    event.links(),
                    false,
                    event.unitPrice(),
                    event.tiers(),
                    event.booked(),
                    event.amount());
        }

        Original with(Measured newMeasured, Money newAmount) {
            return new Original(
                    eventId,
                    key,
                    kind,
                    day,
                    lateOf,
                    mode,
                    links,
                    isAdjustment,
                    unitPrice,
                    tiers,
                    newMeasured,
                    newAmount);
        }
    }
}
