package app.tollgate.web.page;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.SummaryFilter;
import app.tollgate.api.usage.UsageCosts;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.api.usage.UsageTotals;
import app.tollgate.web.report.ReportFilters;
import app.tollgate.web.usage.Grouping;
import app.tollgate.web.usage.UsageFigures;
import app.tollgate.web.usage.UsageRange;
import app.tollgate.web.usage.UsageScope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a law firm used in some weeks: busy from Monday to Friday. */
record SampleUsage(Shell shell) {

    static final UsageScope SCOPE = new UsageScope(
            SummaryFilter.ALL,
            List.of("Auto Accident", "Mass Tort", "Personal Injury"),
            List.of(new ReportFilters.Choice("0193a6c0-1b7f-7c3d-8e21-5f6a7b8c9d01", "Hernia mesh intake")));
    static final UsageScope NARROW = new UsageScope(
            new SummaryFilter(Optional.empty(), Optional.of("Mass Tort")), SCOPE.caseTypes(), SCOPE.campaigns());

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UsageTotals NOTHING = new UsageTotals("0", 0, 0, 0, 0, Money.ZERO, costs("0", "0", "0", "0"));
    private static final UsageTotals NOW = new UsageTotals(
            "29836",
            1_674_684,
            31_500,
            21_250,
            84_200_000_000L,
            Money.parse("4080.41"),
            costs("3580.32", "472.50", "21.25", "6.34"));
    private static final UsageTotals BEFORE = new UsageTotals(
            "26687",
            1_500_021,
            27_950,
            22_321,
            79_600_000_000L,
            Money.parse("3655.18"),
            costs("3202.44", "419.25", "22.32", "11.17"));
    private static final List<UsageGroup> CASE_TYPES = List.of(
            group("Mass Tort", "14212.5", 15_080, 9_800, "1941.50"),
            group("Personal Injury", "9146", 9_420, 6_340, "1245.16"),
            group("Auto Accident", "4310.5", 4_600, 3_270, "589.53"),
            group("Workers’ Compensation", "1620", 1_750, 1_240, "221.89"),
            group(null, "547", 650, 600, "82.33"));
    private static final long[] DAYS = {
        4743, 24701, 23530, 25814, 23311, 23221, 4903, 4383, 23369, 24672, 13804, 25480, 27210, 4913, 4555, 24606,
        26914, 23855, 26762, 25521, 4431, 4934, 12409
    };
    private static final long[] EARLIER_DAYS = {
        4297, 22719, 21788, 24346, 21435, 21846, 4102, 3890, 22042, 22425, 22910, 21569, 24162, 4235, 4084, 22150,
        22469, 20481, 23173, 23992, 4088, 4203, 22460
    };

    UsageFigures month() {
        UsageRange range = UsageRange.thisMonth(TODAY);
        return new UsageFigures(
                shell,
                range,
                Grouping.CASE_TYPE,
                summary(range.from(), range.to(), NOW, CASE_TYPES),
                days(range.from(), range.to(), DAYS),
                days(range.from().minusWeeks(4), range.to().minusWeeks(4), EARLIER_DAYS));
    }

    UsageFigures year() {
        UsageRange range = new UsageRange(UsageRange.Choice.OWN, TODAY.minusMonths(13), TODAY);
        return new UsageFigures(
                shell,
                range,
                Grouping.DAY,
                days(range.from(), range.to(), DAYS),
                days(range.from(), range.to(), DAYS),
                days(range.from().minusWeeks(57), range.to().minusWeeks(57), EARLIER_DAYS));
    }

    UsageFigures nothing() {
        UsageRange range = UsageRange.thisMonth(TODAY);
        UsageSummaryView none = summary(range.from(), range.to(), NOTHING, List.of());
        return new UsageFigures(shell, range, Grouping.DAY, none, none, none);
    }

    /** The days with these costs in cents, over and over again. */
    private static UsageSummaryView days(LocalDate from, LocalDate to, long[] cents) {
        Stream<UsageGroup> groups = from.datesUntil(to.plusDays(1)).map(day -> {
            long cost = cents[(int) ChronoUnit.DAYS.between(from, day) % cents.length];
            return group(
                    day.toString(),
                    "1000",
                    900,
                    800,
                    Money.ofMicros(cost * 10_000).toString());
        });
        return summary(from, to, NOW, groups.toList());
    }

    private static UsageSummaryView summary(LocalDate from, LocalDate to, UsageTotals totals, List<UsageGroup> groups) {
        UsageTotals before = totals == NOTHING ? NOTHING : BEFORE;
        return UsageSummaryView.of(
                from, to, totals, groups, UsageSummaryView.Previous.of(from.minusMonths(1), to.minusMonths(1), before));
    }

    private static UsageGroup group(String key, String minutes, long sms, long emails, String cost) {
        return new UsageGroup(key, key, minutes, 3600, sms, emails, Money.parse(cost));
    }

    private static UsageCosts costs(String voice, String sms, String email, String storage) {
        return new UsageCosts(Money.parse(voice), Money.parse(sms), Money.parse(email), Money.parse(storage));
    }
}
