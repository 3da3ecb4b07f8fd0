package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UsageRangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void withoutAWishItIsThisMonthSoFar() {
        assertThat(read(null, null, null)).isEqualTo(range(UsageRange.Choice.THIS_MONTH, "2026-03-01", "2026-03-31"));
    }

    @Test
    void lastMonthIsWhole() {
        assertThat(read("last-month", null, null))
                .isEqualTo(range(UsageRange.Choice.LAST_MONTH, "2026-02-01", "2026-02-28"));
    }

    @Test
    void ownDatesAreTakenWhenTheyCanBeShown() {
        assertThat(read("own", "2026-01-05", "2026-01-06"))
                .isEqualTo(range(UsageRange.Choice.OWN, "2026-01-05", "2026-01-06"));
        assertThat(read("", "2026-01-05", "2026-01-06").choice()).isEqualTo(UsageRange.Choice.OWN);
    }

    @Test
    void datesThatCannotBeShownAreRefusedByTheirField() {
        assertThat(refusal("2026-01-06", "2026-01-05")).isEqualTo("to before-from");
        assertThat(refusal("2020-01-01", "2026-01-05")).isEqualTo("to too-long");
        assertThat(refusal("yesterday", "2026-01-05")).isEqualTo("from date");
        assertThat(refusal("2026-01-05", null)).isEqualTo("to date");
        assertThat(refusal("0001-01-05", "0001-01-06")).isEqualTo("from date");
    }

    @Test
    void thisMonthHasTheDaysThatAreStillToCome() {
        assertThat(UsageRange.thisMonth(LocalDate.of(2026, 11, 3)).days()).isEqualTo(30);
        assertThat(read("own", "2026-01-05", "2026-01-06").days()).isEqualTo(2);
    }

    @Test
    void theQueryLeadsToTheSameRange() {
        assertThat(read("last-30-days", null, null).query()).isEqualTo("range=last-30-days");
        assertThat(read("own", "2026-01-05", "2026-01-06").query())
                .isEqualTo("range=own&from=2026-01-05&to=2026-01-06");
    }

    private static UsageRange read(String range, String from, String to) {
        return UsageRange.read(range, from, to, TODAY);
    }

    private static String refusal(String from, String to) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read("own", from, to));
        FieldError error = refused.errors().get(0);
        return error.parameter() + " " + error.code();
    }

    private static UsageRange range(UsageRange.Choice choice, String from, String to) {
        return new UsageRange(choice, LocalDate.parse(from), LocalDate.parse(to));
    }
}
