package app.tollgate.batch.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.batch.report.TestReports;
import app.tollgate.ejb.report.TestCalls;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Detail and summary of calls and of messages tell the same. */
class UsageCsvTest {

    private static final LocalDate LATER = TestCalls.DAY.plusDays(99);
    private static final int MESSAGES = 80;

    private final Caller caller = TestTenants.newTenant();
    private final TestReports reports = new TestReports(caller);
    private UUID campaign;

    @BeforeEach
    void store() {
        campaign = TestCalls.campaign(caller);
        TestCalls.store(caller, 70, campaign, "Mass Tort");
        TestCalls.store(caller, 30, null, null);
        TestCalls.storeMessages(caller, MESSAGES, campaign, "=2+3");
        TestCalls.storeMessages(caller, 5, null, "a b\r\nc");
    }

    @Test
    void messagesAreLinesWithStatusAndSegments() {
        List<String[]> lines = lines(ReportType.SMS_CSV, ReportContent.DETAIL);
        assertThat(lines.get(0))
                .containsExactly(
                        "Event ID",
                        "Source",
                        "Sender's ID",
                        "Time",
                        "Direction",
                        "From",
                        "To",
                        "Status",
                        "Segments",
                        "Unit price",
                        "Amount",
                        "Campaign ID",
                        "Case ID",
                        "Case type",
                        "Contact ID",
                        "Adjusts");
        assertThat(lines).hasSize(MESSAGES + 5 + 1);
        assertThat(lines.get(1)[7]).startsWith("'=delivered");
        assertThat(lines.get(1)[8]).isEqualTo("1");
        assertThat(lines.get(1)[9]).isEqualTo("0.015");
        assertThat(lines.get(1)[6]).isEqualTo("+14155550123");
    }

    @Test
    void aSummaryHasTheSumsOfTheDetailByDayCaseTypeAndCampaign() {
        for (ReportType type : List.of(ReportType.VOICE_CSV, ReportType.SMS_CSV)) {
            Map<List<String>, Money> detail = sums(type, ReportContent.DETAIL, "Time");
            assertThat(detail).hasSizeGreaterThan(1);
            assertThat(sums(type, ReportContent.SUMMARY, "Day")).isEqualTo(detail);
        }
    }

    @Test
    void aSummaryIsInOrderWithCorrectionsCountedApart() {
        List<String[]> lines = lines(ReportType.SMS_CSV, ReportContent.SUMMARY);
        assertThat(lines.get(0))
                .containsExactly("Day", "Case type", "Campaign ID", "Messages", "Corrections", "Segments", "Amount");
        assertThat(lines.get(1)).containsExactly("2026-03-02", "'=2+3", campaign.toString(), "1", "0", "1", "0.015");
        assertThat(lines.get(2)).containsExactly("2026-03-02", "a b\r\nc", null, "1", "0", "1", "0.015");
        assertThat(lines.get(7)).containsExactly("2026-03-05", "'=2+3", campaign.toString(), "0", "1", "-1", "-0.015");
    }

    @Test
    void aSummaryThatWasBrokenOffHasTheSameBytes() {
        ReportRequest summary = TestReports.of(ReportType.SMS_CSV, ReportContent.SUMMARY, LATER);
        byte[] whole = reports.made(summary);
        UUID killed = reports.ask(summary);
        reports.killAfter(0);
        reports.killAfter(1);
        reports.killAfter(1);
        reports.runToTheEnd(reports.take());
        assertThat(reports.file(killed)).isEqualTo(whole);
    }

    /** Amounts by day, case type and campaign. */
    private Map<List<String>, Money> sums(ReportType type, ReportContent content, String time) {
        List<String[]> lines = lines(type, content);
        List<String> columns = List.of(lines.get(0));
        Map<List<String>, Money> sums = new HashMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            List<String> key = Arrays.asList(
                    line[columns.indexOf(time)].substring(0, 10),
                    line[columns.indexOf("Case type")],
                    line[columns.indexOf("Campaign ID")]);
            sums.merge(key, Money.parse(line[columns.indexOf("Amount")]), Money::plus);
        }
        return sums;
    }

    private List<String[]> lines(ReportType type, ReportContent content) {
        return DetailCsvTest.parsed(reports.made(TestReports.of(type, content, LATER)));
    }
}
