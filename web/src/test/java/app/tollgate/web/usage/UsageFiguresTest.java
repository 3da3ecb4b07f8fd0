package app.tollgate.web.usage;

import static app.tollgate.web.usage.TestSummaries.group;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Role;
import app.tollgate.api.usage.SummaryFilter;
import app.tollgate.api.usage.UsageCosts;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageSummaryView;
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
    private static final UsageRange RANGE = UsageRange.thisMonth(TODAY);

    @Test
    void rowsAddUpToTheTotalToTheCent() {
        UsagePageModel model =
                model(Grouping.CASE_TYPE, group("A", "0.333333"), group("B", "0.333333"), group(null, "0.333334"));

        assertThat(model.rows().stream().map(UsageGroupRow::cost).reduce(Money.ZERO, Money::plus))
                .isEqualTo(model.total().cost())
                .isEqualTo(Money.parse("1.00"));
    }

    @Test
    void whatHasNoCaseTypeIsCalledSoAndComesLast() {
        assertThat(model(Grouping.CASE_TYPE, group(null, "50"), group("Mass Tort", "7"))
                        .rows())
                .extracting(UsageGroupRow::label)
                .containsExactly("Mass Tort", "No case type");
    }

    @Test
    void storageHasARowOfItsOwnAndIsNotCountedTwice() {
        UsageCosts costs = new UsageCosts(Money.parse("7"), Money.parse("0.01"), Money.ZERO, Money.parse("0.31"));
        UsageSummaryView summary = TestSummaries.of(FIRST, TODAY, costs, group("Mass Tort", "7"), group(null, "0.32"));
        UsagePageModel model = model(Grouping.CASE_TYPE, summary, summary);

        assertThat(model.rows())
                .extracting(UsageGroupRow::label)
                .containsExactly("Mass Tort", "No case type", "Storage");
        assertThat(model.rows())
                .extracting(UsageGroupRow::cost)
                .containsExactly(Money.parse("7"), Money.parse("0.01"), Money.parse("0.31"));
        assertThat(model.rows().get(2).voiceMinutes()).isEqualTo("–");
    }

    @Test
    void storageAloneLeavesNoEmptyRowBehind() {
        UsageCosts costs = new UsageCosts(Money.ZERO, Money.ZERO, Money.ZERO, Money.parse("0.31"));
        UsageGroup bytes = new UsageGroup(null, null, "0", 0, 0, 0, Money.parse("0.31"));
        UsageSummaryView summary = TestSummaries.of(FIRST, TODAY, costs, bytes);

        assertThat(model(Grouping.CAMPAIGN, summary, summary).rows())
                .extracting(UsageGroupRow::label)
                .containsExactly("Storage");
    }

    @Test
    void tilesSayWhatEachKindCostAndAddUpToTheTotalToTheCent() {
        UsageCosts costs =
                new UsageCosts(Money.parse("2.004"), Money.parse("0.004"), Money.parse("0.004"), Money.parse("0.004"));
        UsageSummaryView summary = TestSummaries.of(FIRST, TODAY, costs);

        assertThat(model(Grouping.DAY, summary, summary).tiles())
                .extracting(UsageTile::cost)
                .containsExactly("$2.01", "$0.01", "$0.00", "$0.00");
        assertThat(model(Grouping.DAY, summary, summary).tiles().get(0).note()).isEqualTo("1.3 min raw");
    }

    @Test
    void tilesAreComparedWithThePeriodBefore() {
        UsagePageModel model = model(Grouping.DAY, group("2026-11-02", "7"));

        assertThat(model.tiles().get(1).change().isFall()).isTrue();
        assertThat(model.tiles().get(1).change().percent()).isEqualByComparingTo("50.0");
        assertThat(model.tiles().get(2).change().isKnown()).isFalse();
    }

    @Test
    void storageIsTheLevelNowOrAtTheEndOfAPeriodThatIsOver() {
        UsageSummaryView over = TestSummaries.of(FIRST, TODAY.minusDays(1));

        assertThat(model(Grouping.DAY).tiles().get(3).unit()).isEqualTo("now");
        assertThat(model(Grouping.DAY, over, over).tiles().get(3).unit()).isEqualTo("at the end");
    }

    @Test
    void daysStandInTheirOrderAndEachHasABar() {
        UsagePageModel model = model(Grouping.DAY, group("2026-11-02", "7"), group("2026-11-01", "3"));

        assertThat(model.rows()).extracting(UsageGroupRow::label).containsExactly("Sun, Nov 1", "Mon, Nov 2");
        assertThat(model.rows()).extracting(row -> row.share().toPlainString()).containsExactly("30.0", "70.0");
        assertThat(model.chart().bars())
                .extracting(DayChart.Bar::label)
                .containsExactly("Sun, Nov 1: $3.00", "Mon, Nov 2: $7.00", "Tue, Nov 3: $0.00 so far");
        assertThat(model.chartInWords()).isEqualTo("Cost by day, November 1–3, 2026. Highest: Mon, Nov 2, $7.00.");
    }

    @Test
    void aMonthWithoutUsageIsEmpty() {
        UsagePageModel model = model(Grouping.CAMPAIGN);

        assertThat(model.isEmpty()).isTrue();
        assertThat(model.mayBegin()).as("something was used the month before").isFalse();
        assertThat(model.chartInWords()).endsWith("Nothing was spent.");
    }

    @Test
    void aFilterThatNothingFitsIsNotABeginningAndLeavesStorageOut() {
        UsageScope narrow = new UsageScope(UsageScope.read("Mass Tort", null), List.of(), List.of());
        UsageSummaryView nothing = TestSummaries.of(FIRST, TODAY);
        UsagePageModel model = model(Grouping.CAMPAIGN, nothing, nothing, narrow);

        assertThat(model.isNarrow()).isTrue();
        assertThat(model.mayBegin()).isFalse();
        assertThat(model.tiles()).hasSize(3);
    }

    @Test
    void theChangeIsAgainstThePeriodBefore() {
        UsagePageModel model = model(Grouping.DAY, group("2026-11-02", "12"));

        assertThat(model.compared()).isEqualTo("Compared with the same days of October.");
        assertThat(model.before()).isEqualTo("Oct");
        assertThat(model.cost().before()).isEqualTo(Money.parse("10"));
        assertThat(model.cost().change().isRise()).isTrue();
        assertThat(model.cost().change().percent()).isEqualByComparingTo("20.0");
    }

    private static UsagePageModel model(Grouping grouping, UsageGroup... groups) {
        UsageSummaryView summary = TestSummaries.of(FIRST, TODAY, groups);
        return model(grouping, summary, grouping == Grouping.DAY ? summary : TestSummaries.of(FIRST, TODAY));
    }

    private static UsagePageModel model(Grouping grouping, UsageSummaryView summary, UsageSummaryView byDay) {
        return model(grouping, summary, byDay, new UsageScope(SummaryFilter.ALL, List.of(), List.of()));
    }

    private static UsagePageModel model(
            Grouping grouping, UsageSummaryView summary, UsageSummaryView byDay, UsageScope scope) {
        UsageSummaryView chart = grouping == Grouping.DAY ? byDay : TestSummaries.of(FIRST, TODAY);
        UsageSummaryView earlier = TestSummaries.of(FIRST.minusWeeks(4), TODAY.minusWeeks(4));
        return new UsageFigures(shell(), RANGE, grouping, summary, chart, earlier)
                .model(RangeForm.of(RANGE), scope, List.of());
    }

    private static Shell shell() {
        Person person = new Person("Odile", "Kestrel & Vane", "kestrel-vane", Set.of(Role.ADMIN));
        Formats formats = new Formats(Language.ENGLISH, ZoneOffset.UTC, TODAY);
        Words words = new Words(Language.ENGLISH);
        return new Shell(words, formats, Theme.SYSTEM, person, Destination.USAGE, "/", "", Optional.empty());
    }
}
