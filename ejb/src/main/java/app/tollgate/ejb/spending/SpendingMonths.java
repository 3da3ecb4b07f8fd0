package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlResults;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What the tenant spent each month. The row of the present month is the cap row, the last lock of every transaction that takes it. */
@ApplicationScoped
class SpendingMonths {

    private static final String POSITION = """
            select mode, cap_enabled, cap_micros, cap_version, alert_at_80_percent, refill_amount_micros, refill_threshold_micros,
              low_balance_warning, low_balance_armed, hold_against_balance, terms_version,
              coalesce((select spent_micros from spending_month where month = ?), 0) as spent_micros
            from billing_preferences
            """;

    private static final String CHARGE = """
            insert into spending_month as sums (month, spent_micros)
            select '1970-01-01'::date + month, spent from unnest(?::int4[], ?::int8[]) as added (month, spent)
            on conflict (month) do update set spent_micros = sums.spent_micros + excluded.spent_micros;
            """ + POSITION;

    private static final String HOLD = """
            insert into spending_month (month, spent_micros) values (?, 0) on conflict (month) do nothing;
            select 1 from spending_month where month = ? for update;
            """ + POSITION;

    private final Sql sql;

    @Inject
    SpendingMonths(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected SpendingMonths() {
        this(null);
    }

    /** Adds charges to months and answers the position in the present one. */
    SqlStep<SpendingPosition> charging(SortedMap<YearMonth, Money> charges, YearMonth present) {
        List<Map.Entry<YearMonth, Money>> months = List.copyOf(charges.entrySet());
        return SqlStep.of(
                CHARGE,
                results -> position(results.next(), present),
                months.stream()
                        .mapToInt(
                                month -> Math.toIntExact(month.getKey().atDay(1).toEpochDay()))
                        .toArray(),
                months.stream().mapToLong(month -> month.getValue().micros()).toArray(),
                present.atDay(1));
    }

    /** Takes the cap row until the running transaction ends, and answers the position that stays true as long. */
    SpendingPosition hold(YearMonth present) {
        return sql.run(
                HOLD,
                new Object[] {present.atDay(1), present.atDay(1), present.atDay(1)},
                results -> position(results.next().next(), present));
    }

    SpendingPosition read(YearMonth month) {
        return sql.run(POSITION, new Object[] {month.atDay(1)}, results -> position(results, month));
    }

    private static SpendingPosition position(SqlResults results, YearMonth month) throws SQLException {
        ResultSet row = results.rows();
        row.next();
        return new SpendingPosition(
                month,
                new Money(row.getLong("spent_micros")),
                BillingMode.valueOf(row.getString("mode")),
                row.getBoolean("cap_enabled") ? Optional.of(new Money(row.getLong("cap_micros"))) : Optional.empty(),
                row.getLong("cap_version"),
                row.getBoolean("alert_at_80_percent"),
                new Money(row.getLong("refill_amount_micros")),
                new Money(row.getLong("refill_threshold_micros")),
                row.getBoolean("low_balance_warning"),
                row.getBoolean("low_balance_armed"),
                row.getBoolean("hold_against_balance"),
                row.getLong("terms_version"));
    }
}
