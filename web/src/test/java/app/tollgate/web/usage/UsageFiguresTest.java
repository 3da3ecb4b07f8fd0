package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Role;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.api.usage.UsageTotals;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Language;
import app.tollgate.web.page.Person;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.Theme;
import app.tollgate.web.page.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsageFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final UsageRange RANGE = UsageRange.read(null, null, null, TODAY);

    @Test
    void rowsAddUpToTheTotalToTheCent() {
        UsagePageModel model =
                model(Grouping.CASE_TYPE, group("A", "0.333333"), group("B", "0.333333"), group(null, "0.333334"));

        assertThat(model.rows().stream().map(UsageGroupRow::cost).reduce(Money.ZERO, Money::plus))
                .isEqualTo(model.total().cost())
                .isEqualTo(Money.parse("1.00"));
    }

    @Test
    void whatHasNoCaseTypeIsCalledSo() {
        assertThat(model(Grouping.CASE_TYPE, group(null, "5"), group("Mass Tort", "7"))
                        .rows())
                .extracting(UsageGroupRow::label)
                .containsExactly("Mass Tort", "No case type");
    }

    @Test
    void daysStandInTheirOrderAndEachHasABar() {
        UsagePageModel model = model(Grouping.DAY, group("2026-11-02", "7"), group("2026-11-01", "3"));

        assertThat(model.rows()).extracting(UsageGroupRow::label).containsExactly("Sun, Nov 1", "Mon, Nov 2");
        assertThat(model.rows()).extracting(row -> row.share().toPlainString()).containsExactly("30.0", "70.0");
        assertThat(model.chart().bars())
                .extracting(DayChart.Bar::label)
                .containsExactly("Sun, Nov 1: $3.00", "Mon, Nov 2: $7.00", "Tue, Nov 3: $0.00");
        assertThat(model.chartInWords()).isEqualTo("Cost by day, November 1–3, 2026. Highest: Mon, Nov 2, $7.00.");
    }

    @Test
    void aMonthWithoutUsageIsEmpty() {
        UsagePageModel model = model(Grouping.CAMPAIGN);

        assertThat(model.isEmpty()).isTrue();
        assertThat(model.chartInWords()).endsWith("Nothing was spent.");
    }

    @Test
    void theChangeIsAgainstThePeriodBefore() {
        UsagePageModel model = model(Grouping.DAY, group("2026-11-02", "12"));

        assertThat(model.before()).isEqualTo("Oct 1–3");
        assertThat(model.costChange().isRise()).isTrue();
        assertThat(model.costChange().percent()).isEqualByComparingTo("20.0");
    }

    private static UsagePageModel model(Grouping grouping, UsageGroup... groups) {
        List<UsageGroup> all = List.of(groups);
        Money cost = all.stream().map(UsageGroup::cost).reduce(Money.ZERO, Money::plus);
        UsageTotals totals = new UsageTotals("1.5", 80, 2, 3, 4, cost);
        UsageTotals before = new UsageTotals("0", 0, 0, 0, 0, Money.parse("10"));
        UsageSummaryView summary = UsageSummaryView.of(
                FIRST,
                TODAY,
                totals,
                all,
                UsageSummaryView.Previous.of(FIRST.minusMonths(1), TODAY.minusMonths(1), before));
        UsageSummaryView byDay = grouping == Grouping.DAY
                ? summary
                : UsageSummaryView.of(FIRST, TODAY, totals, List.of(), summary.previous());
        return new UsageFigures(shell(), RANGE, grouping, summary, byDay).model();
    }

    private static UsageGroup group(String key, String cost) {
        return new UsageGroup(key, key, "1.5", 80, 2, 3, Money.parse(cost));
    }

    private static Shell shell() {
        Person person = new Person("Odile", "Kestrel & Vane", "kestrel-vane", Set.of(Role.ADMIN));
        Formats formats = new Formats(Language.ENGLISH, ZoneOffset.UTC, TODAY);
        Words words = new Words(Language.ENGLISH);
        return new Shell(words, formats, Theme.SYSTEM, person, Destination.USAGE, "/", "", Optional.empty());
    }
}
