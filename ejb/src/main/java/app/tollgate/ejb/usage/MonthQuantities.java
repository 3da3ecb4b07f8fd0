package app.tollgate.ejb.usage;

import app.tollgate.api.usage.UsageKind;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The billed quantities that events add to the month they occurred in, by which tiers are cut. */
final class MonthQuantities {

    private final YearMonth month;
    private final Map<UsageKind, Long> quantities = new EnumMap<>(UsageKind.class);

    private MonthQuantities(YearMonth month) {
        this.month = month;
    }

    /** The earliest first. */
    static List<MonthQuantities> of(List<RatedEvent> events) {
        TreeMap<YearMonth, MonthQuantities> sums = new TreeMap<>();
        for (RatedEvent event : events) {
            sums.computeIfAbsent(event.tierMonth(), MonthQuantities::new).add(event);
        }
        return List.copyOf(sums.values());
    }

    private void add(RatedEvent event) {
        quantities.merge(event.event().kind(), event.booked().billedQuantity(), Math::addExact);
    }

    /** The first day of the month, in days since 1970-01-01. */
    int epochDay() {
        return Math.toIntExact(month.atDay(1).toEpochDay());
    }

    /** Billed base units. */
    long quantity(UsageKind kind) {
        return quantities.getOrDefault(kind, 0L);
    }
}
