package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Language;
import app.tollgate.web.page.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayChartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private final Formats formats = new Formats(Language.ENGLISH, ZoneOffset.UTC, DAY.plusDays(1));

    @Test
    void theTopIsARoundAmountThatNoDayExceeds() {
        DayChart chart = chart(2, day(0, "272.10", "0"), day(1, "150", "0"));

        assertThat(chart.levels()).extracting(DayChart.Level::amount).containsExactly("$300", "$200", "$100", "$0");
        assertThat(chart.bars().get(1).height()).isEqualTo("50.00%");
        assertThat(chart.bars().get(1).y()).isEqualTo("50.00%");
    }

    @Test
    void aTickStandsAtTheHeightOfTheEarlierDayAndCountsForTheTop() {
        DayChart chart = chart(2, day(0, "1", "3"), day(1, "1", "0"));

        assertThat(chart.levels().get(0).amount()).isEqualTo("$3");
        assertThat(chart.bars().get(0).tick())
                .hasValueSatisfying(tick -> assertThat(tick.y()).isEqualTo("0.00%"));
        assertThat(chart.bars().get(1).tick()).isEmpty();
        assertThat(chart.hasTicks()).isTrue();
        assertThat(chart(2, day(0, "1", "0")).hasTicks()).isFalse();
    }

    @Test
    void everyBarSaysItsFigureAndTheEarlierOneAndWhatIsNotOverYet() {
        DayChart chart = chart(2, day(0, "1", "0.43"), day(1, "2", "0"));

        assertThat(chart.bars())
                .extracting(DayChart.Bar::label)
                .containsExactly("Sun, Nov 1: $1.00. Sun, Oct 4: $0.43", "Mon, Nov 2: $2.00 so far");
        assertThat(chart.bars()).extracting(DayChart.Bar::open).containsExactly(false, true);
    }

    @Test
    void daysThatAreStillToComeHaveTheirPlace() {
        DayChart chart = chart(30, day(0, "1", "0"));

        assertThat(chart.bars().get(0).width()).isEqualTo("2.37%");
    }

    @Test
    void noSpendingHasBarsWithoutHeight() {
        DayChart chart = chart(1, day(0, "0", "0"));

        assertThat(chart.bars().get(0).height()).isEqualTo("0.00%");
        assertThat(chart.levels()).hasSize(4);
    }

    @Test
    void barsOfWeeksShareTheWholeWidthAndSayTheirDays() {
        Spending[] weeks = IntStream.range(0, 14)
                .mapToObj(week -> new Spending(
                        DAY.plusWeeks(week), DAY.plusWeeks(week).plusDays(6), Money.parse("7"), Money.parse("6")))
                .toArray(Spending[]::new);
        DayChart chart = chart(98, weeks);

        assertThat(chart.weekly()).isTrue();
        assertThat(chart.bars().get(13).x()).startsWith("93.");
        assertThat(chart.bars().get(1).label()).isEqualTo("Nov 8–14: $7.00. Oct 11–17: $6.00");
        assertThat(chart.bars().get(0).open()).as("today lies in it").isTrue();
        assertThat(chart.marks())
                .extracting(DayChart.Mark::label)
                .containsExactly("Nov 1", "22", "Dec 13", "Jan 3", "24");
    }

    @Test
    void weeksAreNamedUnderTheAxisAlsoThoseToComeAndTheMonthOnce() {
        DayChart chart = chart(30, days(3));

        assertThat(chart.marks()).extracting(DayChart.Mark::label).containsExactly("Nov 1", "8", "15", "22", "29");
        assertThat(chart.marks()).noneMatch(mark -> mark.x().startsWith("100"));
    }

    @Test
    void longRangesNameAsManyDaysAsFitOnAPhoneAndNoneRunsOutOfTheCard() {
        DayChart chart = chart(85, days(85));

        assertThat(chart.marks())
                .extracting(DayChart.Mark::label)
                .containsExactly("Nov 1", "15", "29", "Dec 13", "27", "Jan 10", "24");
        assertThat(chart.marks().get(6).last()).isTrue();
    }

    private DayChart chart(int days, Spending... spendings) {
        return DayChart.of(List.of(spendings), days, new Earlier(4), new Words(Language.ENGLISH), formats);
    }

    private static Spending[] days(int number) {
        return IntStream.range(0, number).mapToObj(day -> day(day, "1", "1")).toArray(Spending[]::new);
    }

    private static Spending day(int day, String cost, String earlier) {
        return new Spending(DAY.plusDays(day), DAY.plusDays(day), Money.parse(cost), Money.parse(earlier));
    }
}
