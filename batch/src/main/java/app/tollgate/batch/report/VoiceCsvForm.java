package app.tollgate.batch.report;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.report.ReportRun;
import app.tollgate.ejb.report.RowKey;
import app.tollgate.ejb.report.RowSelection;
import app.tollgate.ejb.report.UsageReportRows;
import app.tollgate.ejb.report.UsageRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executor;

/** The voice CSV: a line for each call. */
@ApplicationScoped
class VoiceCsvForm implements ReportForm {

    private final UsageReportRows rows;

    @Inject
    VoiceCsvForm(UsageReportRows rows) {
        this.rows = rows;
    }

    /** For the container's proxy. */
    protected VoiceCsvForm() {
        this(null);
    }

    @Override
    public ReportType type() {
        return ReportType.VOICE_CSV;
    }

    @Override
    public ReportPieces begin(Caller caller, ReportRun run, Executor beside) {
        RowSelection selection = run.selection();
        VoiceCsv csv = new VoiceCsv(run.zone(), after -> page(caller, selection, after));
        return new CsvPieces<>(csv, run, beside);
    }

    private CsvPage<UsageRow> page(Caller caller, RowSelection selection, String after) {
        List<UsageRow> page = rows.page(caller, UsageKind.VOICE, selection, RowKey.of(after), CsvPieces.ROWS_AT_ONCE);
        return CsvPage.of(page, CsvPieces.ROWS_AT_ONCE, after, row -> row.key().text());
    }
}
