package app.tollgate.web.usage;

import app.tollgate.api.pricing.OwnPriceView;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.Words;
import app.tollgate.web.pricing.OwnPrice;
import app.tollgate.web.pricing.PriceTexts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the summaries of a period into what the page shows.
 *
 * @param summary grouped as the table is
 * @param byDay grouped by day, for the chart
 * @param earlierByDay the days that the chart is held against, grouped by day
 */
public record UsageFigures(
        Shell shell,
        UsageRange range,
        Grouping grouping,
        UsageSummaryView summary,
        UsageSummaryView byDay,
        UsageSummaryView earlierByDay) {

    /** Storage, which comes last, belongs to no case type and no campaign. */
    private static final int TILES_OF_EVENTS = 3;

    /** The page; {@code dates} and {@code scope} are what its forms show, {@code prices} what the tenant pays today. */
    public UsagePageModel model(RangeForm dates, UsageScope scope, List<OwnPriceView> prices) {
        Earlier earlier = Earlier.than(summary);
        List<Spending> spendings = new Spendings(byDay, earlierByDay, earlier).of(range);
        DayChart chart = DayChart.of(spendings, range.days(), earlier, words(), formats());
        Comparison comparison = new Comparison(summary);
        List<UsageTile> tiles = new UsageTiles(summary, words(), formats()).tiles();
        UsageRows rows = new UsageRows(summary, grouping, words(), formats());
        return new UsagePageModel(
                shell,
                range,
                dates,
                scope,
                comparison.sentence(words(), formats()),
                comparison.name(formats()),
                scope.filter().isNarrow() ? tiles.subList(0, TILES_OF_EVENTS) : tiles,
                new UsageCostLine(
                        summary.cost(),
                        summary.previous().cost(),
                        new Change(amount(summary.previous().cost()), amount(summary.cost()))),
                chart,
                inWords(chart, spendings),
                earlier.weeks(),
                grouping,
                rows.rows(),
                rows.total(),
                OwnPrice.of(prices, new PriceTexts(words(), formats())));
    }

    private String inWords(DayChart chart, List<Spending> spendings) {
        String period = formats().range(range.from(), range.to());
        String lead = words().t(chart.weekly() ? "usage.chart.by-week" : "usage.chart.by-day", period);
        return spendings.stream()
                .filter(spending -> spending.cost().micros() > 0)
                .max(Comparator.comparing(Spending::cost))
                .map(most -> words().t(
                                "usage.chart",
                                lead,
                                days(most) + ", " + formats().money(most.cost())))
                .orElseGet(() -> words().t("usage.chart.none", lead));
    }

    private String days(Spending spending) {
        return spending.isOneDay()
                ? formats().weekday(spending.from())
                : formats().span(spending.from(), spending.to());
    }

    private Words words() {
        return shell.words();
    }

    private Formats formats() {
        return shell.formats();
    }

    private static BigDecimal amount(Money money) {
        return BigDecimal.valueOf(money.micros());
    }
}
