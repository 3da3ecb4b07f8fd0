package app.tollgate.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.TestCalls;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is promised of a large export: killed at ten random chunks, it is the same file, and each time one chunk at most is made again. */
class KilledExportTest {

    private static final int CALLS = 200_000;
    private static final int CHUNKS = CALLS / CsvPieces.ROWS_AT_ONCE;
    private static final int KILLS = 10;
    private static final ReportRequest VOICE =
            TestReports.of(ReportType.VOICE_CSV, ReportContent.DETAIL, TestCalls.DAY);

    private final ReportDesk desk = TestServer.get().get(ReportDesk.class);
    private final Caller caller = TestTenants.newTenant();
    private final TestReports reports = new TestReports(caller);

    @Test
    void twoHundredThousandRowsKilledAtTenRandomChunksAreTheSameFile() {
        TestCalls.store(caller, CALLS);
        UUID whole = reports.ask(VOICE);
        assertThat(reports.runToTheEnd(reports.take())).isEqualTo(CHUNKS);
        UUID killed = reports.ask(VOICE);

        int stand = 0;
        for (int chunk : new Random(8).ints(0, CHUNKS).limit(KILLS).sorted().toArray()) {
            reports.killAfter(chunk - stand);
            stand = chunk;
            assertThat(desk.get(caller, killed).rows()).isEqualTo((long) stand * CsvPieces.ROWS_AT_ONCE);
        }
        int last = reports.runToTheEnd(reports.take());

        assertThat(last).isEqualTo(CHUNKS - stand);
        ReportView made = desk.get(caller, killed);
        assertThat(made.rows()).isEqualTo(CALLS);
        assertThat(made.bytes()).isEqualTo(desk.get(caller, whole).bytes());
        assertThat(made.sha256())
                .isEqualTo(desk.get(caller, whole).sha256())
                .isEqualTo(TestReports.hash(reports.file(killed)));
    }
}
