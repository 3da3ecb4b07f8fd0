package app.tollgate.ejb.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportStatus;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportRulesTest {

    @Test
    void thirteenMonthsAreAllowedAndOneDayMoreIsNot() {
        assertThat(wrong(ReportType.VOICE_CSV, "2025-01-15", "2026-02-14")).isEmpty();
        assertThat(wrong(ReportType.VOICE_CSV, "2025-01-15", "2026-02-15")).containsExactly("/to too-long");
        assertThat(wrong(ReportType.VOICE_CSV, "2024-02-29", "2025-03-28")).isEmpty();
        assertThat(wrong(ReportType.VOICE_CSV, "2024-02-29", "2025-03-29")).containsExactly("/to too-long");
    }

    @Test
    void oneDayIsAReportAndTheOtherWayRoundIsNone() {
        assertThat(wrong(ReportType.VOICE_CSV, "2026-03-02", "2026-03-02")).isEmpty();
        assertThat(wrong(ReportType.VOICE_CSV, "2026-03-02", "2026-03-01")).containsExactly("/to before-from");
    }

    @Test
    void daysThatNoCalendarNeedsAreRefusedInsteadOfOverflowing() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(wrong(request(ReportType.VOICE_CSV, LocalDate.MIN, LocalDate.MAX)))
                .containsExactly("/from range", "/to range");
        assertThat(wrong(request(ReportType.VOICE_CSV, day, LocalDate.MAX))).containsExactly("/to range");
    }

    @Test
    void whatDoesNotFitIsNamedAllAtOnce() {
        ReportRequest request = new ReportRequest(
                ReportType.SMS_CSV,
                ReportContent.SUMMARY,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 1),
                null,
                null,
                true);
        assertThat(wrong(request)).containsExactly("/breakOutByCaseType pdf-only", "/to before-from");
    }

    @Test
    void membersThatCouldNotBeReadAreLeftAlone() {
        assertThat(wrong(request(null, LocalDate.of(2026, 3, 2), null))).isEmpty();
    }

    @Test
    void progressNeverSaysDoneBeforeItIs() {
        assertThat(Reports.progress(ReportStatus.RUNNING, 0, 0)).isZero();
        assertThat(Reports.progress(ReportStatus.RUNNING, 1, 3)).isEqualTo(33);
        assertThat(Reports.progress(ReportStatus.RUNNING, 9, 3)).isEqualTo(99);
        assertThat(Reports.progress(ReportStatus.READY, 0, 0)).isEqualTo(100);
    }

    private static List<String> wrong(ReportType type, String from, String to) {
        return wrong(request(type, LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static ReportRequest request(ReportType type, LocalDate from, LocalDate to) {
        return new ReportRequest(type, null, from, to, null, null, null);
    }

    private static List<String> wrong(ReportRequest request) {
        FieldErrors errors = new FieldErrors();
        ReportRules.check(request, errors);
        return errors.found().stream().map(ReportRulesTest::words).toList();
    }

    private static String words(FieldError error) {
        return error.pointer() + " " + error.code();
    }
}
