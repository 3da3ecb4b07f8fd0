package app.tollgate.batch.usage;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.batch.report.CsvPieces;
import app.tollgate.batch.report.ReportForm;
import app.tollgate.batch.report.ReportPieces;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportRun;
import app.tollgate.ejb.report.RowSelection;
import app.tollgate.ejb.report.SumKey;
import app.tollgate.ejb.report.UsageReportSums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/** Voice CSV and SMS CSV as a summary: sums of the same events that the detail lists. */
@ApplicationScoped
class SummaryCsvForm implements ReportForm {

    private final UsageReportSums sums;

    @Inject
    SummaryCsvForm(UsageReportSums sums) {
        this.sums = sums;
    }

    /** For the container's proxy. */
    protected SummaryCsvForm() {
        this(null);
    }

    @Override
    public boolean makes(ReportOrder order) {
        return order.content() == ReportContent.SUMMARY
                && (order.type() == ReportType.VOICE_CSV || order.type() == ReportType.SMS_CSV);
    }

    @Override
    public ReportPieces begin(Caller caller, ReportRun run, Executor beside) {
        UsageKind kind = run.order().kinds().get(0);
        RowSelection selection = run.selection();
        SummaryCsv csv = new SummaryCsv(
                kind, after -> sums.page(caller, kind, selection, SumKey.of(after), CsvPieces.ROWS_AT_ONCE));
        return new CsvPieces<>(csv, run, beside);
    }
}
