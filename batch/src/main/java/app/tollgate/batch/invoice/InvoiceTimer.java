package app.tollgate.batch.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.batch.shared.JobDispatcher;
import app.tollgate.ejb.invoice.InvoiceWork;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has every tenant's months closed and its documents printed. */
@ApplicationScoped
public class InvoiceTimer {

    private static final Duration LISTING_PAUSE = Duration.ofSeconds(60);

    @Inject
    private JobDispatcher jobs;

    @Inject
    private InvoiceLine line;

    @Inject
    private InvoiceWork work;

    @Inject
    private Repeater repeater;

    private final Caller platform = Caller.system(TenantId.OPERATOR, InvoiceLine.JOB);

    void onPlatformReady(@Observes @Priority(965) PlatformReady ready) {
        repeater.every(LISTING_PAUSE, "Listing tenants to invoice", () -> work.listAll(platform));
        jobs.serve(line);
    }
}
