package app.tollgate.ejb.selfheal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportSettingsRulesTest {

    private static final LocalTime HALF_PAST_SEVEN = LocalTime.of(7, 30);

    @Test
    void whatIsOffNeedsNothingAndWhatIsOnNeedsItsTime() {
        assertThat(wrong(false, null, null, null, null, List.of())).isEmpty();
        assertThat(wrong(true, null, null, null, null, List.of())).containsExactly("/frequency", "/deliveryTime");
        assertThat(wrong(true, Frequency.DAILY, null, null, HALF_PAST_SEVEN, List.of()))
                .isEmpty();
        assertThat(wrong(true, Frequency.WEEKLY, null, 3, HALF_PAST_SEVEN, List.of()))
                .containsExactly("/dayOfWeek");
        assertThat(wrong(true, Frequency.WEEKLY, DayOfWeek.MONDAY, null, HALF_PAST_SEVEN, List.of()))
                .isEmpty();
        assertThat(wrong(true, Frequency.MONTHLY, null, 32, HALF_PAST_SEVEN, List.of()))
                .containsExactly("/dayOfMonth");
    }

    @Test
    void recipientsAreAddressesEachOnceAndNotTooMany() {
        assertThat(wrong(
                        false,
                        null,
                        null,
                        null,
                        null,
                        Arrays.asList("ada@acme.example", "ada", null, "ADA@acme.example")))
                .containsExactly("/recipients/1", "/recipients/2", "/recipients/3");
        assertThat(wrong(false, null, null, null, null, Collections.nCopies(21, "ada@acme.example")))
                .containsExactly("/recipients");
    }

    private static List<String> wrong(
            boolean enabled,
            Frequency frequency,
            DayOfWeek dayOfWeek,
            Integer dayOfMonth,
            LocalTime deliveryTime,
            List<String> recipients) {
        FieldErrors errors = new FieldErrors();
        ReportSettingsRules.check(
                new SelfHealedReportSettings(
                        enabled,
                        frequency,
                        dayOfWeek,
                        dayOfMonth,
                        deliveryTime,
                        recipients,
                        List.of(HealedColumn.NEW_NUMBER)),
                errors);
        return errors.found().stream().map(FieldError::pointer).toList();
    }
}
