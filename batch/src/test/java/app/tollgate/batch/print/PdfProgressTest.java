package app.tollgate.batch.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.batch.report.TestReports;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.RowKey;
import app.tollgate.ejb.report.RowSelection;
import app.tollgate.ejb.report.TestCalls;
import app.tollgate.ejb.report.UsageReportRows;
import app.tollgate.ejb.report.UsageReportTotals;
import app.tollgate.ejb.report.UsageRow;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A document is one piece of a file, and whoever waits for it sees it get on nevertheless. */
class PdfProgressTest {

    private static final int CALLS = 3_500;

    private final TestServer server = TestServer.get();
    private final ReportDesk desk = server.get(ReportDesk.class);
    private final Caller caller = TestTenants.newTenant();
    private final TestReports reports = new TestReports(caller);

    @Test
    void progressMovesWhileOneDocumentIsMade() {
        TestCalls.store(caller, CALLS);
        UUID id = reports.ask(TestReports.of(ReportType.PDF, ReportContent.DETAIL, TestCalls.DAY));
        // The sums of days, which these calls are not in, would have said so.
        server.in(caller, () -> server.get(Sql.class).update("update report set expected_rows = ?", CALLS));
        WatchedRows rows = new WatchedRows(id);
        UsagePrinting printing = new UsagePrinting(
                server.get(UsageReportTotals.class),
                rows,
                server.get(ReportFiles.class),
                server.get(TenantDirectory.class));

        reports.runToTheEnd(new PdfForm(printing), reports.take());

        // Four pages of calls and one of each other kind, after five readings of sums: eleven steps.
        assertThat(rows.seen).containsExactly(45, 54, 63, 72, 81, 90);
        assertThat(desk.get(caller, id).progress()).isEqualTo(100);
        assertThat(desk.get(caller, id).rows()).isEqualTo(CALLS);
    }

    /** Looks at the report whenever a page of its events is read. */
    private final class WatchedRows extends UsageReportRows {

        private final UUID report;
        private final List<Integer> seen = new ArrayList<>();

        WatchedRows(UUID report) {
            this.report = report;
        }

        @Override
        public List<UsageRow> page(Caller reader, UsageKind kind, RowSelection selection, RowKey after, int rows) {
            seen.add(desk.get(reader, report).progress());
            return server.get(UsageReportRows.class).page(reader, kind, selection, after, rows);
        }
    }
}
