package app.tollgate.ejb.pricing;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The rows of the price book. */
@ApplicationScoped
class Prices {

    @Inject
    private Sql sql;

    /** In the order they were added, with those that were withdrawn. */
    List<PriceEntry> all() {
        return sql.list(
                "select id, number, tenant, kind, unit_price_micros, from_day, tier_above, tier_price_micros, created_at,"
                        + " created_by, withdrawn_at from platform.price order by number",
                Prices::read);
    }

    /** @return whether it is there now; not if another one of its tenant and kind begins on the same day */
    boolean add(Price price, String by) {
        return sql.update(
                        "insert into platform.price (id, tenant, kind, unit_price_micros, from_day, tier_above, tier_price_micros,"
                                + " created_at, created_by) values (?, ?, ?, ?, ?, ?::bigint[], ?::bigint[], ?, ?)"
                                + " on conflict do nothing",
                        price.id(),
                        price.tenant().map(TenantId::slug).orElse(null),
                        price.kind(),
                        price.unitPrice().micros(),
                        price.from(),
                        numbers(price, Price.Step::aboveUnits),
                        numbers(price, step -> step.unitPrice().micros()),
                        price.createdAt(),
                        by)
                > 0;
    }

    /** @return whether it was not withdrawn before */
    boolean withdraw(UUID id, Instant at) {
        return sql.update("update platform.price set withdrawn_at = ? where id = ? and withdrawn_at is null", at, id)
                > 0;
    }

    private static String[] numbers(Price price, Function<Price.Step, Long> number) {
        return price.steps().stream()
                .map(number)
                .map(value -> Long.toString(value))
                .toArray(String[]::new);
    }

    private static PriceEntry read(ResultSet row) throws SQLException {
        Long[] above = (Long[]) row.getArray("tier_above").getArray();
        Long[] micros = (Long[]) row.getArray("tier_price_micros").getArray();
        List<Price.Step> steps = new ArrayList<>();
        for (int i = 0; i < above.length; i++) {
            steps.add(new Price.Step(above[i], new Money(micros[i])));
        }
        Price price = new Price(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("tenant")).map(TenantId::new),
                UsageKind.valueOf(row.getString("kind")),
                new Money(row.getLong("unit_price_micros")),
                row.getObject("from_day", LocalDate.class),
                steps,
                Sql.instant(row, "created_at"));
        return new PriceEntry(
                row.getLong("number"), price, row.getString("created_by"), Sql.optionalInstant(row, "withdrawn_at"));
    }
}
