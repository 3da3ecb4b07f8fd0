package app.tollgate.batch.report;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.report.ReportRun;
import java.util.concurrent.Executor;

/** How reports of one type are made; the bean of a type is found by the type, and a new type needs nothing else here. */
public interface ReportForm {

    ReportType type();

    /**
     * Goes on from where the file of the report stands.
     *
     * @param beside for work that may run beside the making of a piece
     */
    ReportPieces begin(Caller caller, ReportRun run, Executor beside);
}
