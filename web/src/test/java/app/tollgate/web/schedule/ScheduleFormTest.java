package app.tollgate.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.schedule.ReportScheduleRequest;
import app.tollgate.api.schedule.ReportScheduleView;
import app.tollgate.api.schedule.Timing;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.web.page.Form;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduleFormTest {

    @Test
    void whatIsShownIsReadAgain() {
        ReportScheduleView now = new ReportScheduleView(
                new UUID(0, 1),
                "Calls",
                ReportType.SMS_CSV,
                ReportContent.SUMMARY,
                app.tollgate.api.schedule.Frequency.WEEKLY,
                DayOfWeek.FRIDAY,
                null,
                LocalTime.of(7, 5),
                List.of("a@acme.example", "b@acme.example"),
                new app.tollgate.api.schedule.ReportFilters(new UUID(7, 7), "Mass Tort", false),
                true,
                false,
                null,
                Instant.EPOCH,
                "Ada");
        assertThat(ScheduleForm.read(ScheduleForm.show(now), false).checked()).isEqualTo(ReportScheduleRequest.of(now));
    }

    @Test
    void addressesMayBeSeparatedInAnyWay() {
        Form form = Form.showing(
                "name", "Calls",
                "type", "VOICE_CSV",
                "frequency", "DAILY",
                "dayOfMonth", "first",
                "deliveryTime", "07:30",
                "recipients", "a@acme.example, b@acme.example;\r\n c@acme.example");
        ReportScheduleRequest read = ScheduleForm.read(form, true).checked();
        assertThat(read.recipients()).containsExactly("a@acme.example", "b@acme.example", "c@acme.example");
        assertThat(read.timing()).isEqualTo(Timing.daily(LocalTime.of(7, 30)));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        Form form = Form.showing(
                "name", "", "type", "VOICE_CSV", "frequency", "MONTHLY", "dayOfMonth", "first", "deliveryTime", "noon");
        assertThatThrownBy(() -> ScheduleForm.read(form, true).checked())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/dayOfMonth", "/deliveryTime", "/name"));
    }
}
