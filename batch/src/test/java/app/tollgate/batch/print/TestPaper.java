package app.tollgate.batch.print;

import app.tollgate.batch.report.ReportForm;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.UsageReportRows;
import app.tollgate.ejb.report.UsageReportTotals;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TenantDirectory;
import java.util.List;

/** The forms of usage on paper, as the container would make them. */
public final class TestPaper {

    private static final TestServer SERVER = TestServer.get();
    private static final UsagePrinting PRINTING = new UsagePrinting(
            SERVER.get(UsageReportTotals.class),
            SERVER.get(UsageReportRows.class),
            SERVER.get(ReportFiles.class),
            SERVER.get(TenantDirectory.class));

    public static final List<ReportForm> FORMS =
            List.of(new PdfForm(PRINTING), new BrokenOutPdfForm(PRINTING, SERVER.get(UsageReportTotals.class)));

    private TestPaper() {}
}
