package app.tollgate.ejb.usage;

import app.tollgate.api.usage.UsageKind;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the sums of days add to their month: charges, and the quantities that tiers are cut by. */
final class MonthSum {

    private final YearMonth month;
    private final Map<UsageKind, Long> quantities = new EnumMap<>(UsageKind.class);
    private long spentMicros;

    private MonthSum(YearMonth month) {
        this.month = month;
    }

    /** The earliest first. */
    static List<MonthSum> of(List<DaySum> days) {
        TreeMap<YearMonth, MonthSum> sums = new TreeMap<>();
        days.forEach(day ->
                sums.computeIfAbsent(YearMonth.from(day.day()), MonthSum::new).add(day));
        return List.copyOf(sums.values());
    }

    private void add(DaySum day) {
        spentMicros = Math.addExact(spentMicros, day.amountMicros());
        quantities.merge(day.kind(), day.billedQuantity(), Math::addExact);
    }

    /** The first day of the month, in days since 1970-01-01. */
    int epochDay() {
        return Math.toIntExact(month.atDay(1).toEpochDay());
    }

    long spentMicros() {
        return spentMicros;
    }

    /** Billed base units. */
    long quantity(UsageKind kind) {
        return quantities.getOrDefault(kind, 0L);
    }
}
