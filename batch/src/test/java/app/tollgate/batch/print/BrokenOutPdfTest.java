package app.tollgate.batch.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.batch.report.TestReports;
import app.tollgate.ejb.print.PdfCheck;
import app.tollgate.ejb.report.TestCalls;
import app.tollgate.ejb.tenant.TestTenants;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokenOutPdfTest {

    private static final LocalDate LATER = TestCalls.DAY.plusDays(9);
    private static final ReportRequest BROKEN_OUT =
            new ReportRequest(ReportType.PDF, ReportContent.DETAIL, TestCalls.DAY, LATER, null, null, true);

    private final Caller caller = TestTenants.newTenant();
    private final TestReports reports = new TestReports(caller);

    @BeforeEach
    void store() {
        TestCalls.store(caller, 40, null, "Mass Tort");
        TestCalls.store(caller, 10, null, "mass/tort");
        TestCalls.store(caller, 5, null, null);
        TestCalls.storeMessages(caller, 8, null, "../etc");
    }

    @Test
    void thereIsADocumentForEachCaseTypeAndAManifestWhoseSumsAreThoseOfTheWhole() throws IOException {
        Map<String, byte[]> files = unpacked(reports.made(BROKEN_OUT));
        assertThat(files.keySet())
                .containsExactly("etc.pdf", "Mass Tort.pdf", "mass-tort.pdf", "No case type.pdf", "manifest.json");
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        Money sum = Money.ZERO;
        long events = 0;
        for (JsonNode file : manifest.get("files")) {
            byte[] document = files.get(file.get("name").asText());
            PdfCheck.isArchivable("broken-out-" + file.get("name").asText().replace(".pdf", ""), document);
            assertThat(file.get("bytes").asInt()).isEqualTo(document.length);
            assertThat(file.get("sha256").asText()).isEqualTo(TestReports.hash(document));
            String text = String.join(" ", PdfCheck.pages(document));
            assertThat(text).contains("$" + file.get("amount").asText(), "Case type:");
            sum = sum.plus(Money.parse(file.get("amount").asText()));
            events += file.get("events").asLong();
        }
        assertThat(manifest.get("total").get("amount").asText()).isEqualTo(sum.toString());
        assertThat(manifest.get("total").get("events").asLong())
                .isEqualTo(events)
                .isEqualTo(63);
        byte[] whole = reports.made(TestReports.of(ReportType.PDF, ReportContent.SUMMARY, LATER));
        assertThat(String.join(" ", PdfCheck.pages(whole))).contains("$" + sum);
    }

    @Test
    void aRunThatIsKilledAtAnyDocumentGoesOnToTheSameBytes() {
        byte[] whole = reports.made(BROKEN_OUT);
        UUID killed = reports.ask(BROKEN_OUT);
        reports.killAfter(0);
        reports.killAfter(2);
        reports.killAfter(1);
        reports.killAfter(1);
        reports.runToTheEnd(reports.take());
        assertThat(reports.file(killed)).isEqualTo(whole);
    }

    @Test
    void withoutUsageThereIsOnlyTheManifest() throws IOException {
        Caller idle = TestTenants.newTenant();
        Map<String, byte[]> files = unpacked(new TestReports(idle).made(BROKEN_OUT));
        assertThat(files.keySet()).containsExactly("manifest.json");
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
