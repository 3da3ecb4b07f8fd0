package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageSummaryView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Cuts a range into the bars of the chart: by day, or by week where days would be too thin to see. */
final class Spendings {

    static final int MOST_DAYS = 92;
    private static final int WEEK = 7;

    private final Map<LocalDate, Money> costs;
    private final Map<LocalDate, Money> earlierCosts;
    private final Earlier earlier;

    /**
     * @param now the range, grouped by day
     * @param before the days of {@code earlier}, grouped by day
     */
    Spendings(UsageSummaryView now, UsageSummaryView before, Earlier earlier) {
        this.costs = byDay(now);
        this.earlierCosts = byDay(before);
        this.earlier = earlier;
    }

    List<Spending> of(UsageRange range) {
        long days = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
        int step = days > MOST_DAYS ? WEEK : 1;
        return LongStream.iterate(0, start -> start < days, start -> start + step)
                .mapToObj(start ->
                        spending(range.from().plusDays(start), range.from().plusDays(Math.min(start + step, days) - 1)))
                .toList();
    }

    private Spending spending(LocalDate from, LocalDate to) {
        return new Spending(from, to, sum(costs, from, to), sum(earlierCosts, earlier.of(from), earlier.of(to)));
    }

    private static Money sum(Map<LocalDate, Money> costs, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> costs.getOrDefault(day, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Map<LocalDate, Money> byDay(UsageSummaryView summary) {
        return summary.groups().stream()
                .collect(Collectors.toMap(group -> LocalDate.parse(group.key()), UsageGroup::cost));
    }
}
