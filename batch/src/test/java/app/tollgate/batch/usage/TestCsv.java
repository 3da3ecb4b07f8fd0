package app.tollgate.batch.usage;

import app.tollgate.api.usage.UsageKind;
import app.tollgate.batch.report.ReportForm;
import app.tollgate.ejb.report.UsageReportRows;
import app.tollgate.ejb.report.UsageReportSums;
import app.tollgate.ejb.shared.TestServer;
import java.util.List;

/** The forms of usage in CSV, as the container would make them. */
public final class TestCsv {

    private static final TestServer SERVER = TestServer.get();

    public static final List<ReportForm> FORMS = List.of(
            new DetailCsvForm(SERVER.get(UsageReportRows.class)),
            new SummaryCsvForm(SERVER.get(UsageReportSums.class)));

    public static final List<String> COLUMNS_OF_CALLS = DetailCsv.columns(UsageKind.VOICE);

    private TestCsv() {}
}
