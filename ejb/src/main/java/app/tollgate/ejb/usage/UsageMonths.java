package app.tollgate.ejb.usage;

import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The billed quantities of the months, by which tiers are cut. */
@ApplicationScoped
class UsageMonths {

    private static final String ADD = """
            insert into usage_month as sums (month, voice_seconds, sms_segments, emails)
            select '1970-01-01'::date + month, voice, sms, email
            from unnest(?::int4[], ?::int8[], ?::int8[], ?::int8[]) as added (month, voice, sms, email)
            on conflict (month) do update set voice_seconds = sums.voice_seconds + excluded.voice_seconds,
              sms_segments = sums.sms_segments + excluded.sms_segments, emails = sums.emails + excluded.emails
            """;

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

    SqlStep<Integer> adding(List<MonthQuantities> months) {
        return SqlStep.of(
                ADD,
                results -> results.count(),
                months.stream().mapToInt(MonthQuantities::epochDay).toArray(),
                months.stream().mapToLong(sum -> sum.quantity(UsageKind.VOICE)).toArray(),
                months.stream().mapToLong(sum -> sum.quantity(UsageKind.SMS)).toArray(),
                months.stream().mapToLong(sum -> sum.quantity(UsageKind.EMAIL)).toArray());
    }
}
