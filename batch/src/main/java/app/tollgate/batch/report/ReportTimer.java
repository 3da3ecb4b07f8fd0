package app.tollgate.batch.report;

import app.tollgate.batch.shared.JobDispatcher;
import app.tollgate.batch.shared.Removals;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has reports made, and removed when they are too old. */
@ApplicationScoped
public class ReportTimer {

    @Inject
    private JobDispatcher jobs;

    @Inject
    private Removals removals;

    @Inject
    private ReportDesk desk;

    void onPlatformReady(@Observes @Priority(960) PlatformReady ready) {
        jobs.serve(ReportDesk.JOBS);
        removals.serve(ReportDesk.EXPIRY, "Removing old reports", desk::removeExpired);
    }
}
