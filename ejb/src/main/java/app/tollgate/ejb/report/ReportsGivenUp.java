package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportStatus;
import app.tollgate.ejb.shared.JobGivenUp;
import app.tollgate.ejb.shared.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Tag;

/** Tells the end of reports that no job could make. */
@ApplicationScoped
class ReportsGivenUp {

    @Inject
    private Event<ReportFinished> finished;

    @Inject
    private ReportLog log;

    @Inject
    private Meters meters;

    void onJobGivenUp(@Observes JobGivenUp givenUp) {
        if (givenUp.kind().equals(ReportDesk.JOBS)) {
            meters.count("tollgate_reports_finished", 1, new Tag("status", "failed"));
            log.failed(givenUp.caller(), givenUp.id());
            finished.fire(new ReportFinished(givenUp.caller(), givenUp.id(), ReportStatus.FAILED));
        }
    }
}
