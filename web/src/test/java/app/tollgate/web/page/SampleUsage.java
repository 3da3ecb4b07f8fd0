package app.tollgate.web.page;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageCosts;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.api.usage.UsageTotals;
import app.tollgate.web.usage.Grouping;
import app.tollgate.web.usage.UsageFigures;
import app.tollgate.web.usage.UsageRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** What a law firm used in some weeks: busy from Monday to Friday. */
record SampleUsage(Shell shell) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UsageTotals NOTHING = new UsageTotals(
            "0", 0, 0, 0, 0, Money.ZERO, new UsageCosts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO));
    private static final UsageTotals TOTALS = new UsageTotals(
            "25525.5",
            1_434_690,
            26_900,
            17_980,
            84_200_000_000L,
            Money.parse("3490.88"),
            new UsageCosts(Money.parse("3063.06"), Money.parse("403.50"), Money.parse("17.98"), Money.parse("6.34")));
    private static final List<UsageGroup> CASE_TYPES = List.of(
            group("Mass Tort", "14212.5", 15_080, 9_800, "1941.50"),
            group("Personal Injury", "9146", 9_420, 6_340, "1245.16"),
            group("Workers’ Compensation", "1620", 1_750, 1_240, "221.89"),
            group(null, "547", 650, 600, "82.33"));

    UsageFigures month() {
        UsageRange range = UsageRange.thisMonth(TODAY);
        return new UsageFigures(
                shell,
                range,
                Grouping.CASE_TYPE,
                summary(range.from(), range.to(), TOTALS, CASE_TYPES),
                days(range.from(), range.to(), 240),
                days(range.from().minusWeeks(4), range.to().minusWeeks(4), 225));
    }

    UsageFigures year() {
        UsageRange range = new UsageRange(UsageRange.Choice.OWN, TODAY.minusMonths(13), TODAY);
        return new UsageFigures(
                shell,
                range,
                Grouping.DAY,
                days(range.from(), range.to(), 240),
                days(range.from(), range.to(), 240),
                days(range.from().minusWeeks(57), range.to().minusWeeks(57), 180));
    }

    UsageFigures nothing() {
        UsageRange range = UsageRange.thisMonth(TODAY);
        UsageSummaryView none = summary(range.from(), range.to(), NOTHING, List.of());
        return new UsageFigures(shell, range, Grouping.DAY, none, none, none);
    }

    private static UsageSummaryView days(LocalDate from, LocalDate to, int dollars) {
        List<UsageGroup> groups = from.datesUntil(to.plusDays(1))
                .map(day -> group(day.toString(), "1000", 900, 800, cost(day, dollars)))
                .toList();
        return summary(from, to, TOTALS, groups);
    }

    private static String cost(LocalDate day, int dollars) {
        boolean quiet = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return (quiet ? dollars / 5 : dollars + day.getDayOfMonth()) + ".43";
    }

    private static UsageSummaryView summary(LocalDate from, LocalDate to, UsageTotals totals, List<UsageGroup> groups) {
        return UsageSummaryView.of(
                from, to, totals, groups, UsageSummaryView.Previous.of(from.minusMonths(1), to.minusMonths(1), totals));
    }

    private static UsageGroup group(String key, String minutes, long sms, long emails, String cost) {
        return new UsageGroup(key, key, minutes, 3600, sms, emails, Money.parse(cost));
    }
}
