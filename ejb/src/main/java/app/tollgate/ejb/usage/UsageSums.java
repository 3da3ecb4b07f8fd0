package app.tollgate.ejb.usage;

import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Adds what was stored to the sums of its days; the ledger's turn is taken with it, and postings may follow.
 *
 * <p>Days go in the order of their key, so that two transactions never wait for each other in a circle.
 */
@ApplicationScoped
class UsageSums {

    private static final String ADD = """
            insert into usage_rollup as sums (day, kind, case_type, campaign_id, events, raw_seconds, billed_quantity, bytes_delta,
              amount_micros, late_of, billing_mode)
            select '1970-01-01'::date + day, kind, case_type, campaign_id::uuid, events, raw_seconds, billed_quantity, bytes_delta, amount,
              '1970-01-01'::date + late_of, billing_mode
            from unnest(?::int4[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int4[], ?::text[])
              as added (day, kind, case_type, campaign_id, events, raw_seconds, billed_quantity, bytes_delta, amount, late_of, billing_mode),
              (%s) as turn
            on conflict (day, kind, case_type, campaign_id, billing_mode, late_of) do update set events = sums.events + excluded.events,
              raw_seconds = sums.raw_seconds + excluded.raw_seconds, billed_quantity = sums.billed_quantity + excluded.billed_quantity,
              bytes_delta = sums.bytes_delta + excluded.bytes_delta, amount_micros = sums.amount_micros + excluded.amount_micros
            """.formatted(Ledger.TURN);

    SqlStep<Integer> adding(List<DaySum> days) {
        return SqlStep.of(
                ADD,
                results -> results.count(),
                days.stream().mapToInt(DaySum::epochDay).toArray(),
                days.stream().map(sum -> sum.kind().name()).toArray(String[]::new),
                days.stream().map(DaySum::caseType).toArray(String[]::new),
                days.stream().map(DaySum::campaign).toArray(String[]::new),
                days.stream().mapToLong(DaySum::events).toArray(),
                days.stream().mapToLong(DaySum::rawSeconds).toArray(),
                days.stream().mapToLong(DaySum::billedQuantity).toArray(),
                days.stream().mapToLong(DaySum::bytesDelta).toArray(),
                days.stream().mapToLong(DaySum::amountMicros).toArray(),
                days.stream().map(DaySum::lateOf).toArray(Integer[]::new),
                days.stream().map(sum -> sum.mode().name()).toArray(String[]::new),
                Ledger.LOCK);
    }
}
