package app.tollgate.batch.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.batch.report.TestReports;
import app.tollgate.batch.usage.DetailCsvTest;
import app.tollgate.ejb.print.PdfCheck;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.TestCalls;
import app.tollgate.ejb.tenant.TestTenants;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads printed reports back; they stay in target/print to be looked at. */
class UsagePdfTest {

    private static final LocalDate LATER = TestCalls.DAY.plusDays(29);
    private static final long MIB = 1 << 20;

    private final Caller caller = TestTenants.newTenant();
    private final TestReports reports = new TestReports(caller);

    @Test
    void theDetailHasEveryEventAndTheSumsOfTheCsv() {
        store();
        byte[] document = reports.made(TestReports.of(ReportType.PDF, ReportContent.DETAIL, LATER));
        PdfCheck.isArchivable("usage-detail", document);
        String text = String.join(" ", PdfCheck.pages(document));
        Money voice = sum(ReportType.VOICE_CSV);
        Money sms = sum(ReportType.SMS_CSV);
        assertThat(text)
                .contains("Usage report", "March 2, 2026", "By day", "By case type", "By campaign", "No case type")
                .contains("Calls", "Messages", "Connected", "Correction", "=delivered 4")
                .contains("$" + voice, "$" + sms, "$" + voice.plus(sms));
    }

    @Test
    void theSameReportIsTheSameBytesWheneverItIsMade() {
        store();
        ReportRequest request = TestReports.of(ReportType.PDF, ReportContent.SUMMARY, LATER);
        assertThat(reports.made(request)).isEqualTo(reports.made(request));
    }

    @Test
    void aPeriodWithoutUsageSaysSo() {
        byte[] document = reports.made(TestReports.of(ReportType.PDF, ReportContent.DETAIL, LATER));
        PdfCheck.isArchivable("usage-empty", document);
        assertThat(PdfCheck.pages(document))
                .singleElement()
                .satisfies(page -> assertThat(page).contains("Nothing was used in this period.", "$0.00"));
    }

    @Test
    void aLongYearIsShownByMonthAndLimitedToWhatWasAskedFor() {
        UUID campaign = TestCalls.campaign(caller);
        String longName =
                "Señor Ñuñez – a case type whose name is as long as a hundred characters may be, so it has to";
        TestCalls.storeMessages(caller, 390, campaign, longName);
        TestCalls.storeMessages(caller, 10, null, "Mass Tort");
        ReportRequest request = new ReportRequest(
                ReportType.PDF,
                ReportContent.DETAIL,
                TestCalls.DAY,
                TestCalls.DAY.plusDays(390),
                campaign,
                longName,
                null);
        byte[] document = reports.made(request);
        PdfCheck.isArchivable("usage-year", document);
        assertThat(String.join(" ", PdfCheck.pages(document)))
                .contains("Cost by month", "Campaign: Spring", "Case type: Señor Ñuñez")
                .doesNotContain("Mass Tort");
    }

    @Test
    void tenThousandEventsTakeLittleTimeAndMemory() {
        TestCalls.store(caller, ReportDesk.MOST_PRINTED_EVENTS, null, "Personal Injury");
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();

        byte[] document = reports.made(TestReports.of(ReportType.PDF, ReportContent.DETAIL, TestCalls.DAY));

        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        long most =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
        assertThat(most).as("garbage included").isLessThan(256 * MIB);
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
        PdfCheck.keepsLimits("usage-10000", document);
    }

    @Test
    void moreThanThatIsSummedUpAndSaysWhereTheEventsAre() {
        TestCalls.store(caller, ReportDesk.MOST_PRINTED_EVENTS + 1, null, null);
        byte[] document = reports.made(TestReports.of(ReportType.PDF, ReportContent.DETAIL, TestCalls.DAY));
        PdfCheck.isArchivable("usage-too-many", document);
        assertThat(String.join(" ", PdfCheck.pages(document)))
                .contains("10,001 are more than the 10,000 that fit", "Take the Voice CSV");
    }

    private void store() {
        UUID campaign = TestCalls.campaign(caller);
        TestCalls.store(caller, 90, campaign, "Mass Tort");
        TestCalls.store(caller, 30, null, null);
        TestCalls.storeMessages(caller, 25, campaign, "Personal Injury");
    }

    private Money sum(ReportType type) {
        List<String[]> lines = DetailCsvTest.parsed(reports.made(TestReports.of(type, ReportContent.DETAIL, LATER)));
        int amount = List.of(lines.get(0)).indexOf("Amount");
        return lines.stream().skip(1).map(line -> Money.parse(line[amount])).reduce(Money.ZERO, Money::plus);
    }
}
