package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What has been charged for each day's stored bytes. */
@ApplicationScoped
class StorageDays {

    private static final String CHARGE = """
            insert into usage_storage_day (day, bytes, amount_micros, price_id, billing_mode)
            select '1970-01-01'::date + day, bytes, amount, price, mode
            from unnest(?::int4[], ?::int8[], ?::int8[], ?::uuid[], ?::text[]) as sample (day, bytes, amount, price, mode)
            on conflict (day) do update
            set bytes = excluded.bytes, amount_micros = excluded.amount_micros, price_id = excluded.price_id
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
                        "select least(coalesce(sum(bytes_delta), 0), 1000000000000000000) from usage_rollup where kind = 'STORAGE' and day <= ?",
                        row -> row.getLong(1),
                        day)
                .orElseThrow();
    }

    /** The bytes added and removed on each day from {@code first} on. */
    Map<LocalDate, Long> changes(LocalDate first) {
        Map<LocalDate, Long> changes = new HashMap<>();
        sql.list(
                        "select day, least(greatest(sum(bytes_delta), -1000000000000000000), 1000000000000000000) from usage_rollup where kind = 'STORAGE' and day >= ? group by day",
                        row -> Map.entry(row.getObject(1, LocalDate.class), row.getLong(2)),
                        first)
                .forEach(change -> changes.put(change.getKey(), change.getValue()));
        return changes;
    }

    Map<LocalDate, StorageCharge.Day> charged(LocalDate first) {
        Map<LocalDate, StorageCharge.Day> charged = new HashMap<>();
        sql.list(
                        "select day, bytes, amount_micros, price_id, billing_mode from usage_storage_day where day >= ?",
                        row -> new StorageCharge.Day(
                                row.getObject("day", LocalDate.class),
                                row.getLong("bytes"),
                                new Money(row.getLong("amount_micros")),
                                Optional.ofNullable(row.getObject("price_id", UUID.class)),
                                BillingMode.valueOf(row.getString("billing_mode"))),
                        first)
                .forEach(day -> charged.put(day.day(), day));
        return charged;
    }

    /** Notes what the days are charged now. */
    void note(List<StorageCharge.Day> days) {
        sql.update(
                CHARGE,
                days.stream()
                        .mapToInt(day -> Math.toIntExact(day.day().toEpochDay()))
                        .toArray(),
                days.stream().mapToLong(StorageCharge.Day::bytes).toArray(),
                days.stream().mapToLong(day -> day.amount().micros()).toArray(),
                days.stream()
                        .map(day -> day.price().map(UUID::toString).orElse(null))
                        .toArray(String[]::new),
                days.stream().map(day -> day.mode().name()).toArray(String[]::new));
    }
}
