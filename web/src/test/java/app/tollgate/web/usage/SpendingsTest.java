package app.tollgate.web.usage;

import static app.tollgate.web.usage.TestSummaries.group;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void everyDayMeetsTheSameWeekdayOfEarlierWeeks() {
        List<Spending> days = spendings(FIRST.plusDays(2), new Earlier(4));

        assertThat(days).extracting(Spending::from).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
        assertThat(days).extracting(Spending::cost).containsExactly(Money.ZERO, Money.parse("7"), Money.ZERO);
        assertThat(days).extracting(Spending::earlier).containsExactly(Money.ZERO, Money.parse("3"), Money.parse("2"));
    }

    @Test
    void longRangesAreCutIntoWeeksThatLoseNothing() {
        List<Spending> weeks = spendings(FIRST.plusDays(Spendings.MOST_DAYS), new Earlier(4));

        assertThat(weeks).hasSize(14);
        assertThat(weeks.get(0)).isEqualTo(new Spending(FIRST, FIRST.plusDays(6), Money.parse("7"), Money.parse("5")));
        assertThat(weeks.get(13).to()).isEqualTo(FIRST.plusDays(Spendings.MOST_DAYS));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-23, 2026-10-01, 2026-10-23, 4",
        "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28, 4",
        "2026-10-25, 2026-11-23, 2026-09-25, 2026-10-24, 4",
        "2026-11-08, 2026-11-14, 2026-11-01, 2026-11-07, 1",
        "2026-11-08, 2026-11-08, 2026-11-07, 2026-11-07, 1",
        "2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31, 52"
    })
    void asManyWeeksBeforeAsComeNearestToThePeriodComparedWith(
            String from, String to, String previousFrom, String previousTo, int weeks) {
        assertThat(Earlier.than(TestSummaries.compared(from, to, previousFrom, previousTo)))
                .isEqualTo(new Earlier(weeks));
    }

    private static List<Spending> spendings(LocalDate to, Earlier earlier) {
        return new Spendings(
                        TestSummaries.of(FIRST, to, group("2026-11-02", "7")),
                        TestSummaries.of(FIRST, to, group("2026-10-05", "3"), group("2026-10-06", "2")),
                        earlier)
                .of(new UsageRange(UsageRange.Choice.OWN, FIRST, to));
    }
}
