package app.tollgate.batch.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportRun;
import java.util.concurrent.Executor;

/** How certain reports are made; exactly one bean makes each order, and a new type needs nothing else here. */
public interface ReportForm {

    /** Whether reports like this one are made here. */
    boolean makes(ReportOrder order);

    /**
     * Goes on from where the file of the report stands.
     *
     * @param beside for work that may run beside the making of a piece
     */
    ReportPieces begin(Caller caller, ReportRun run, Executor beside);
}
