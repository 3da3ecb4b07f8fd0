package app.tollgate.ejb.pricing;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the price book. */
@ApplicationScoped
class Prices {

    private static final String COLUMNS =
            "id, number, tenant, kind, unit_price_micros, from_day, tier_above, tier_price_micros," + " created_at";

    @Inject
    private Sql sql;

    List<Price> all() {
        return sql.list("select " + COLUMNS + " from platform.price order by number", Prices::read);
    }

    /** Newest first, with their numbers as keys of the pages. */
    List<Numbered> page(long before, int rows) {
        return sql.list(
                "select " + COLUMNS + " from platform.price where number < ? order by number desc limit ?",
                row -> new Numbered(row.getLong("number"), read(row)),
                before,
                rows);
    }

    Optional<Price> find(UUID id) {
        return sql.find("select " + COLUMNS + " from platform.price where id = ?", Prices::read, id);
    }

    void add(Price price, String by) {
        String[] above = price.steps().stream()
                .map(step -> Long.toString(step.aboveUnits()))
                .toArray(String[]::new);
        String[] micros = price.steps().stream()
                .map(step -> Long.toString(step.unitPrice().micros()))
                .toArray(String[]::new);
        sql.update(
                "insert into platform.price (id, tenant, kind, unit_price_micros, from_day, tier_above, tier_price_micros,"
                        + " created_at, created_by) values (?, ?, ?, ?, ?, ?::bigint[], ?::bigint[], ?, ?)",
                price.id(),
                price.tenant().map(TenantId::slug).orElse(null),
                price.kind(),
                price.unitPrice().micros(),
                price.from(),
                above,
                micros,
                price.createdAt(),
                by);
    }

    private static Price read(ResultSet row) throws SQLException {
        Long[] above = (Long[]) row.getArray("tier_above").getArray();
        Long[] micros = (Long[]) row.getArray("tier_price_micros").getArray();
        List<Price.Step> steps = new ArrayList<>();
        for (int i = 0; i < above.length; i++) {
            steps.add(new Price.Step(above[i], new Money(micros[i])));
        }
        return new Price(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("tenant")).map(TenantId::new),
                UsageKind.valueOf(row.getString("kind")),
                new Money(row.getLong("unit_price_micros")),
                row.getObject("from_day", LocalDate.class),
                steps,
                Sql.instant(row, "created_at"));
    }

    /** A price and its place in the order of adding. */
    record Numbered(long number, Price price) {}
}
