package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;

/** The sums of the months. */
@ApplicationScoped
class UsageMonths {

    private final Sql sql;

    @Inject
    UsageMonths(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected UsageMonths() {
        this(null);
    }

    /** Billed base units of the month; the map may be changed. */
    Map<UsageKind, Long> quantities(YearMonth month) {
        Map<UsageKind, Long> quantities = new EnumMap<>(UsageKind.class);
        sql.list(
                        "select voice_seconds, sms_segments, emails from usage_month where month = ?",
                        row -> Map.of(
                                UsageKind.VOICE,
                                row.getLong(1),
                                UsageKind.SMS,
                                row.getLong(2),
                                UsageKind.EMAIL,
                                row.getLong(3)),
                        month.atDay(1))
                .forEach(quantities::putAll);
        return quantities;
    }

    Money spent(YearMonth month) {
        return sql.find(
                        "select spent_micros from usage_month where month = ?",
                        row -> new Money(row.getLong(1)),
                        month.atDay(1))
                .orElse(Money.ZERO);
    }
}
