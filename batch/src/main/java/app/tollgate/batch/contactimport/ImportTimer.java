package app.tollgate.batch.contactimport;

import app.tollgate.batch.shared.JobDispatcher;
import app.tollgate.batch.shared.Removals;
import app.tollgate.ejb.contactimport.ImportDesk;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has imports carried out, and removed when they are too old. */
@ApplicationScoped
public class ImportTimer {

    @Inject
    private JobDispatcher jobs;

    @Inject
    private Removals removals;

    @Inject
    private ImportDesk desk;

    void onPlatformReady(@Observes @Priority(967) PlatformReady ready) {
        jobs.serve(ImportDesk.JOBS);
        removals.serve(ImportDesk.EXPIRY, "Removing old imports", desk::removeExpired);
    }
}
