package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has been charged for each day's stored bytes, and the sums it goes into. */
@ApplicationScoped
class StorageDays {

    private static final String CHARGE = """
            with sampled as (
              select '1970-01-01'::date + day as day, bytes, amount, difference
              from unnest(?::int4[], ?::int8[], ?::int8[], ?::int8[]) as sample (day, bytes, amount, difference)),
            charged as (
              insert into usage_storage_day (day, bytes, amount_micros) select day, bytes, amount from sampled order by day
              on conflict (day) do update set bytes = excluded.bytes, amount_micros = excluded.amount_micros),
            rolled as (
              insert into usage_rollup as sums (day, kind, events, raw_seconds, billed_quantity, bytes_delta, amount_micros)
              select day, 'STORAGE', 0, 0, 0, 0, difference from sampled where difference <> 0 order by day
              on conflict (day, kind, case_type, campaign_id) do update set amount_micros = sums.amount_micros + excluded.amount_micros
              returning 1)
            insert into usage_month as sums (month, spent_micros, voice_seconds, sms_segments, emails)
            select date_trunc('month', day::timestamp)::date, sum(difference), 0, 0, 0 from sampled
            where (select count(*) from rolled) > 0 group by 1 order by 1
            on conflict (month) do update set spent_micros = sums.spent_micros + excluded.spent_micros
            """;

    private final Sql sql;

    @Inject
    StorageDays(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected StorageDays() {
        this(null);
    }

    /** The bytes added and removed up to a day, included. */
    long level(LocalDate day) {
        return sql.find(
                        "select coalesce(sum(bytes_delta), 0) from usage_rollup where kind = 'STORAGE' and day <= ?",
                        row -> row.getLong(1),
                        day)
                .orElseThrow();
    }

    /** The bytes added and removed on each day from {@code first} on. */
    Map<LocalDate, Long> changes(LocalDate first) {
        Map<LocalDate, Long> changes = new HashMap<>();
        sql.list(
                        "select day, sum(bytes_delta) from usage_rollup where kind = 'STORAGE' and day >= ? group by day",
                        row -> Map.entry(row.getObject(1, LocalDate.class), row.getLong(2)),
                        first)
                .forEach(change -> changes.put(change.getKey(), change.getValue()));
        return changes;
    }

    Map<LocalDate, StorageCharge.Day> charged(LocalDate first) {
        Map<LocalDate, StorageCharge.Day> charged = new HashMap<>();
        sql.list(
                        "select day, bytes, amount_micros from usage_storage_day where day >= ?",
                        row -> new StorageCharge.Day(
                                row.getObject("day", LocalDate.class),
                                row.getLong("bytes"),
                                new Money(row.getLong("amount_micros"))),
                        first)
                .forEach(day -> charged.put(day.day(), day));
        return charged;
    }

    /** Books the days and, into the sums, their differences to what was charged before. */
    void charge(List<StorageCharge.Day> days, Map<LocalDate, StorageCharge.Day> before) {
        sql.update(
                CHARGE,
                days.stream()
                        .mapToInt(day -> Math.toIntExact(day.day().toEpochDay()))
                        .toArray(),
                days.stream().mapToLong(StorageCharge.Day::bytes).toArray(),
                days.stream().mapToLong(day -> day.amount().micros()).toArray(),
                days.stream()
                        .mapToLong(day -> day.amount().micros() - amount(before.get(day.day())))
                        .toArray());
    }

    private static long amount(StorageCharge.Day day) {
        return day == null ? 0 : day.amount().micros();
    }
}
