package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportStatus;
import app.tollgate.api.shared.Caller;
import java.util.UUID;

/**
 * A report has come to its end; told in the transaction that ends it.
 *
 * @param caller whose tenant it belongs to; who acts is the system, or whoever cancelled it
 * @param status {@code READY}, {@code FAILED} or {@code CANCELLED}
 */
public record ReportFinished(Caller caller, UUID report, ReportStatus status) {}
