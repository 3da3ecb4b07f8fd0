package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageCosts;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.api.usage.UsageTotals;
import java.time.LocalDate;
import java.util.List;

/** Summaries as the boundary answers them, to be shown. */
final class TestSummaries {

    private TestSummaries() {}

    /** A summary whose cost is the sum of its groups', all of it voice. */
    static UsageSummaryView of(LocalDate from, LocalDate to, UsageGroup... groups) {
        Money cost = List.of(groups).stream().map(UsageGroup::cost).reduce(Money.ZERO, Money::plus);
        return of(from, to, new UsageCosts(cost, Money.ZERO, Money.ZERO, Money.ZERO), groups);
    }

    static UsageSummaryView of(LocalDate from, LocalDate to, UsageCosts costs, UsageGroup... groups) {
        Money cost = costs.voice().plus(costs.sms()).plus(costs.email()).plus(costs.storage());
        return compared(from, to, from.minusMonths(1), to.minusMonths(1), cost, costs, groups);
    }

    static UsageSummaryView compared(String from, String to, String previousFrom, String previousTo) {
        UsageCosts nothing = new UsageCosts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        return compared(
                LocalDate.parse(from),
                LocalDate.parse(to),
                LocalDate.parse(previousFrom),
                LocalDate.parse(previousTo),
                Money.ZERO,
                nothing);
    }

    static UsageGroup group(String key, String cost) {
        return new UsageGroup(key, key, "1.5", 80, 2, 3, Money.parse(cost));
    }

    private static UsageSummaryView compared(
            LocalDate from,
            LocalDate to,
            LocalDate previousFrom,
            LocalDate previousTo,
            Money cost,
            UsageCosts costs,
            UsageGroup... groups) {
        UsageTotals totals = new UsageTotals("1.5", 80, 2, 3, 4_000_000_000L, cost, costs);
        UsageTotals before = new UsageTotals("0", 0, 4, 0, 0, Money.parse("10"), costs);
        return UsageSummaryView.of(
                from, to, totals, List.of(groups), UsageSummaryView.Previous.of(previousFrom, previousTo, before));
    }
}
