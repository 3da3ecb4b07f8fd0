package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns the summaries of a period into what the page shows.
 *
 * @param summary grouped as the table is
 * @param byDay grouped by day, for the chart
 */
record UsageFigures(
        Shell shell, UsageRange range, Grouping grouping, UsageSummaryView summary, UsageSummaryView byDay) {

    UsagePageModel model() {
        List<DayCost> days = days();
        return new UsagePageModel(
                shell,
                range,
                formats().span(summary.previous().from(), summary.previous().to()),
                tiles(),
                summary.cost(),
                new Change(amount(summary.previous().cost()), amount(summary.cost())),
                DayChart.of(days, formats()),
                inWords(days),
                grouping,
                rows(),
                total());
    }

    private List<UsageTile> tiles() {
        UsageSummaryView.Previous before = summary.previous();
        return List.of(
                new UsageTile(
                        words().t("usage.voice"),
                        formats().decimal(new BigDecimal(summary.voiceMinutes()), 1),
                        words().t("usage.voice.unit"),
                        new Change(new BigDecimal(before.voiceMinutes()), new BigDecimal(summary.voiceMinutes())),
                        words().t("usage.voice.raw", formats().minutes(summary.rawVoiceSeconds()))),
                counted("usage.sms", summary.smsSegments(), before.smsSegments()),
                counted("usage.email", summary.emails(), before.emails()),
                new UsageTile(
                        words().t("usage.storage"),
                        formats().bytes(summary.storageBytes()),
                        words().t("usage.storage.unit"),
                        new Change(
                                BigDecimal.valueOf(before.storageBytes()), BigDecimal.valueOf(summary.storageBytes())),
                        ""));
    }

    private UsageTile counted(String key, long now, long before) {
        return new UsageTile(
                words().t(key),
                formats().count(now),
                words().t(key + ".unit"),
                new Change(BigDecimal.valueOf(before), BigDecimal.valueOf(now)),
                "");
    }

    private List<UsageGroupRow> rows() {
        List<UsageGroup> groups = summary.groups().stream().sorted(order()).toList();
        List<Money> cents = CentShares.of(groups.stream().map(UsageGroup::cost).toList());
        List<UsageGroupRow> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            UsageGroup group = groups.get(i);
            rows.add(new UsageGroupRow(
                    label(group),
                    new BigDecimal(group.voiceMinutes()),
                    group.smsSegments(),
                    group.emails(),
                    cents.get(i),
                    share(group.cost())));
        }
        return rows;
    }

    private UsageGroupRow total() {
        return new UsageGroupRow(
                words().t("usage.total"),
                new BigDecimal(summary.voiceMinutes()),
                summary.smsSegments(),
                summary.emails(),
                summary.cost().roundedToCents(),
                BigDecimal.valueOf(100));
    }

    /** Days in their order, everything else by cost. */
    private Comparator<UsageGroup> order() {
        return grouping == Grouping.DAY
                ? Comparator.comparing(UsageGroup::key)
                : Comparator.comparing(UsageGroup::cost).reversed();
    }

    private String label(UsageGroup group) {
        if (group.key() == null) {
            return words().of("usage.no-key", grouping);
        }
        return grouping == Grouping.DAY ? formats().weekday(LocalDate.parse(group.key())) : group.name();
    }

    private BigDecimal share(Money cost) {
        return summary.cost().micros() == 0
                ? BigDecimal.ZERO
                : amount(cost).movePointRight(2).divide(amount(summary.cost()), 1, RoundingMode.HALF_EVEN);
    }

    private List<DayCost> days() {
        Map<LocalDate, Money> costs = byDay.groups().stream()
                .filter(group -> group.key() != null)
                .collect(Collectors.toMap(group -> LocalDate.parse(group.key()), UsageGroup::cost));
        return range.from()
                .datesUntil(range.to().plusDays(1))
                .map(day -> new DayCost(day, costs.getOrDefault(day, Money.ZERO)))
                .toList();
    }

    private String inWords(List<DayCost> days) {
        String period = formats().range(range.from(), range.to());
        return days.stream()
                .filter(day -> day.cost().micros() > 0)
                .max(Comparator.comparing(DayCost::cost))
                .map(most -> words().t(
                                "usage.chart",
                                period,
                                formats().weekday(most.day()) + ", " + formats().money(most.cost())))
                .orElseGet(() -> words().t("usage.chart.none", period));
    }

    private Words words() {
        return shell.words();
    }

    private Formats formats() {
        return shell.formats();
    }

    private static BigDecimal amount(Money money) {
        return new BigDecimal(money.toString());
    }
}
