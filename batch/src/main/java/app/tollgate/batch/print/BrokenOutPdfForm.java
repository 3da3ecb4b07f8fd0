package app.tollgate.batch.print;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.batch.report.ReportForm;
import app.tollgate.batch.report.ReportPieces;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportRun;
import app.tollgate.ejb.report.RowSelection;
import app.tollgate.ejb.report.UsageReportTotals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A usage report on paper for each case type, together in a .zip. */
@ApplicationScoped
class BrokenOutPdfForm implements ReportForm {

    private final UsagePrinting printing;
    private final UsageReportTotals totals;

    @Inject
    BrokenOutPdfForm(UsagePrinting printing, UsageReportTotals totals) {
        this.printing = printing;
        this.totals = totals;
    }

    /** For the container's proxy. */
    protected BrokenOutPdfForm() {
        this(null, null);
    }

    @Override
    public boolean makes(ReportOrder order) {
        return order.type() == ReportType.PDF && order.brokenOut();
    }

    @Override
    public ReportPieces begin(Caller caller, ReportRun run, Executor beside) {
        RowSelection selection = run.selection();
        List<Optional<String>> caseTypes = totals.caseTypes(caller, selection, ReportDesk.MOST_CASE_TYPES + 1);
        return new BrokenOutPieces(
                run,
                caseTypes,
                printing.words(caller).say("no-case-type"),
                caseType -> printing.print(caller, run, selection.only(caseType)));
    }
}
