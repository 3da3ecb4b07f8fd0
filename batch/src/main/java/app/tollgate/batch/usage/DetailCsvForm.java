package app.tollgate.batch.usage;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.batch.report.CsvPage;
import app.tollgate.batch.report.CsvPieces;
import app.tollgate.batch.report.ReportForm;
import app.tollgate.batch.report.ReportPieces;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportRun;
import app.tollgate.ejb.report.RowKey;
import app.tollgate.ejb.report.RowSelection;
import app.tollgate.ejb.report.UsageReportRows;
import app.tollgate.ejb.report.UsageRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executor;

/** Voice CSV and SMS CSV in detail: a line for each event. */
@ApplicationScoped
class DetailCsvForm implements ReportForm {

    private final UsageReportRows rows;

    @Inject
    DetailCsvForm(UsageReportRows rows) {
        this.rows = rows;
    }

    /** For the container's proxy. */
    protected DetailCsvForm() {
        this(null);
    }

    @Override
    public boolean makes(ReportOrder order) {
        return order.content() == ReportContent.DETAIL
                && (order.type() == ReportType.VOICE_CSV || order.type() == ReportType.SMS_CSV);
    }

    @Override
    public ReportPieces begin(Caller caller, ReportRun run, Executor beside) {
        UsageKind kind = run.order().kinds().get(0);
        RowSelection selection = run.selection();
        DetailCsv csv = new DetailCsv(kind, run.zone(), after -> page(caller, kind, selection, after));
        return new CsvPieces<>(csv, run, beside);
    }

    private CsvPage<UsageRow> page(Caller caller, UsageKind kind, RowSelection selection, String after) {
        List<UsageRow> page = rows.page(caller, kind, selection, RowKey.of(after), CsvPieces.ROWS_AT_ONCE);
        return CsvPage.of(page, CsvPieces.ROWS_AT_ONCE, after, row -> row.key().text());
    }
}
