package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Adds what was stored to the sums of its days and months, in one round trip.
 *
 * <p>Days go in the order of their key, so that two transactions never wait for each other in a circle, and months last, because every
 * transaction of the tenant wants that row.
 */
@ApplicationScoped
class UsageSums {

    private static final String ADD = """
            insert into usage_rollup as sums (day, kind, case_type, campaign_id, events, raw_seconds, billed_quantity, bytes_delta,
              amount_micros)
            select '1970-01-01'::date + day, kind, case_type, campaign_id::uuid, events, raw_seconds, billed_quantity, bytes_delta, amount
            from unnest(?::int4[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[])
              as added (day, kind, case_type, campaign_id, events, raw_seconds, billed_quantity, bytes_delta, amount)
            on conflict (day, kind, case_type, campaign_id) do update set events = sums.events + excluded.events,
              raw_seconds = sums.raw_seconds + excluded.raw_seconds, billed_quantity = sums.billed_quantity + excluded.billed_quantity,
              bytes_delta = sums.bytes_delta + excluded.bytes_delta, amount_micros = sums.amount_micros + excluded.amount_micros;
            insert into usage_month as sums (month, spent_micros, voice_seconds, sms_segments, emails)
            select '1970-01-01'::date + month, spent, voice, sms, email
            from unnest(?::int4[], ?::int8[], ?::int8[], ?::int8[], ?::int8[]) as added (month, spent, voice, sms, email)
            on conflict (month) do update set spent_micros = sums.spent_micros + excluded.spent_micros,
              voice_seconds = sums.voice_seconds + excluded.voice_seconds, sms_segments = sums.sms_segments + excluded.sms_segments,
              emails = sums.emails + excluded.emails
            returning month, spent_micros
            """;

    private final Sql sql;
    private final UsageMonths months;

    @Inject
    UsageSums(Sql sql, UsageMonths months) {
        this.sql = sql;
        this.months = months;
    }

    /** For the container's proxy. */
    protected UsageSums() {
        this(null, null);
    }

    /** Adds the events and answers what is spent in the asked month then. */
    Money add(List<RatedEvent> stored, YearMonth asked) {
        return (stored.isEmpty()
                        ? Optional.<Money>empty()
                        : sql.run(ADD, parameters(stored), results -> spent(results.next(), asked)))
                .orElseGet(() -> months.spent(asked));
    }

    private static Object[] parameters(List<RatedEvent> stored) {
        List<DaySum> days = DaySum.of(stored);
        List<MonthSum> sums = MonthSum.of(days);
        return new Object[] {
            days.stream().mapToInt(DaySum::epochDay).toArray(),
            days.stream().map(sum -> sum.kind().name()).toArray(String[]::new),
            days.stream().map(DaySum::caseType).toArray(String[]::new),
            days.stream().map(DaySum::campaign).toArray(String[]::new),
            days.stream().mapToLong(DaySum::events).toArray(),
            days.stream().mapToLong(DaySum::rawSeconds).toArray(),
            days.stream().mapToLong(DaySum::billedQuantity).toArray(),
            days.stream().mapToLong(DaySum::bytesDelta).toArray(),
            days.stream().mapToLong(DaySum::amountMicros).toArray(),
            sums.stream().mapToInt(MonthSum::epochDay).toArray(),
            sums.stream().mapToLong(MonthSum::spentMicros).toArray(),
            sums.stream().mapToLong(sum -> sum.quantity(UsageKind.VOICE)).toArray(),
            sums.stream().mapToLong(sum -> sum.quantity(UsageKind.SMS)).toArray(),
            sums.stream().mapToLong(sum -> sum.quantity(UsageKind.EMAIL)).toArray()
        };
    }

    /** What the asked month came to, if anything was added to it. */
    private static Optional<Money> spent(SqlResults months, YearMonth asked) throws SQLException {
        ResultSet rows = months.rows();
        while (rows.next()) {
            if (rows.getObject(1, LocalDate.class).equals(asked.atDay(1))) {
                return Optional.of(new Money(rows.getLong(2)));
            }
        }
        return Optional.empty();
    }
}
