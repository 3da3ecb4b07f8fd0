package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayChartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private final Formats formats = new Formats(Language.ENGLISH, ZoneOffset.UTC, DAY.plusDays(1));

    @Test
    void theTopIsARoundAmountThatNoDayExceeds() {
        DayChart chart = DayChart.of(List.of(cost(0, "272.10"), cost(1, "150")), formats);

        assertThat(chart.levels()).extracting(DayChart.Level::amount).containsExactly("$300", "$200", "$100", "$0");
        assertThat(chart.bars().get(1).height()).isEqualTo("50.00%");
        assertThat(chart.bars().get(1).y()).isEqualTo("50.00%");
    }

    @Test
    void todayIsOpenAndEveryBarSaysItsFigure() {
        DayChart chart = DayChart.of(List.of(cost(0, "1"), cost(1, "2")), formats);

        assertThat(chart.bars()).extracting(DayChart.Bar::open).containsExactly(false, true);
        assertThat(chart.bars().get(0).label()).isEqualTo("Sun, Nov 1: $1.00");
    }

    @Test
    void noSpendingHasBarsWithoutHeight() {
        DayChart chart = DayChart.of(List.of(cost(0, "0")), formats);

        assertThat(chart.bars().get(0).height()).isEqualTo("0.00%");
        assertThat(chart.levels()).hasSize(4);
    }

    private static DayCost cost(int day, String amount) {
        return new DayCost(DAY.plusDays(day), Money.parse(amount));
    }
}
