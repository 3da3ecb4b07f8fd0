package app.tollgate.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final LocalTime TIME = LocalTime.of(7, 30);

    @Test
    void aFrequencyNeedsItsDay() {
        assertThat(wrong(new Timing(Frequency.WEEKLY, null, 3, TIME))).containsExactly("/dayOfWeek required");
        assertThat(wrong(new Timing(Frequency.MONTHLY, DayOfWeek.MONDAY, null, TIME)))
                .containsExactly("/dayOfMonth required");
        assertThat(wrong(Timing.daily(TIME))).isEmpty();
        assertThat(wrong(Timing.weekly(DayOfWeek.SUNDAY, TIME))).isEmpty();
    }

    @Test
    void aMonthHasDaysOneToThirtyOne() {
        assertThat(wrong(Timing.monthly(1, TIME))).isEmpty();
        assertThat(wrong(Timing.monthly(31, TIME))).isEmpty();
        assertThat(wrong(Timing.monthly(0, TIME))).containsExactly("/dayOfMonth range");
        assertThat(wrong(Timing.monthly(32, TIME))).containsExactly("/dayOfMonth range");
    }

    @Test
    void aDeliveryTimeIsExactToTheMinute() {
        assertThat(wrong(Timing.daily(LocalTime.of(7, 30, 1)))).containsExactly("/deliveryTime minutes");
        assertThat(wrong(Timing.daily(LocalTime.of(7, 30, 0, 1)))).containsExactly("/deliveryTime minutes");
    }

    @Test
    void whatTheFrequencyDoesNotNeedIsDropped() {
        assertThat(new Timing(Frequency.DAILY, DayOfWeek.MONDAY, 3, TIME)).isEqualTo(Timing.daily(TIME));
        assertThat(wrong(new Timing(Frequency.DAILY, null, 77, TIME))).isEmpty();
    }

    @Test
    void whatIsMissingAltogetherIsNotOursToName() {
        assertThat(wrong(new Timing(null, null, null, null))).isEmpty();
    }

    private static List<String> wrong(Timing timing) {
        FieldErrors errors = new FieldErrors();
        timing.check(errors);
        return errors.found().stream()
                .map((FieldError error) -> error.pointer() + " " + error.code())
                .toList();
    }
}
