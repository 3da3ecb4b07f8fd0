package app.tollgate.web.report;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.Role;

/** Who may read which reports: those who work with contacts alone have only files of these. */
final class ReportReaders {

    private ReportReaders() {}

    /** @throws ProblemException {@code not-found} as if there were none, for a report that the reader has no business with */
    static ReportView demand(Actor reader, ReportView report) {
        boolean readsAll = reader.kind() != ActorKind.USER || reader.has(Role.ADMIN) || reader.has(Role.BILLING);
        if (!readsAll && report.type() != ReportType.SELF_HEALED_CSV) {
            throw ProblemException.notFound();
        }
        return report;
    }
}
