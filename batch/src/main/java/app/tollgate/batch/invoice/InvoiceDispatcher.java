package app.tollgate.batch.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.invoice.InvoiceWork;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.PlatformReady;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.annotation.Priority;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts a job for each tenant whose month is over or whose documents wait for their print, and lets go of the tenant when it has ended.
 *
 * <p>A tenant whose job broke off, or whose node died, is taken again when the claim has run out.
 */
@ApplicationScoped
public class InvoiceDispatcher {

    /** Jobs at the same time on one node. */
    static final int MOST_RUNNING = 2;

    private static final Logger LOG = Logger.getLogger(InvoiceDispatcher.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LISTING_PAUSE = Duration.ofSeconds(60);
    private static final int LOOKS_AT_ONCE = 50;
    private static final Set<BatchStatus> BROKEN_OFF =
            EnumSet.of(BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    @Inject
    private InvoiceWork work;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Repeater repeater;

    private final Caller platform = Caller.system(TenantId.OPERATOR, "invoice dispatcher");
    private final Map<Long, TenantWork.Claim> running = new ConcurrentHashMap<>();

    void onPlatformReady(@Observes @Priority(965) PlatformReady ready) {
        repeater.every(LISTING_PAUSE, "Listing tenants to invoice", () -> work.listAll(platform));
        repeater.every(PAUSE, "Starting invoices", this::dispatch);
    }

    /** Looks at tenants whose time has come until enough jobs run. */
    void dispatch() {
        JobOperator operator = BatchRuntime.getJobOperator();
        running.keySet().forEach(execution -> forgetIfEnded(operator, execution));
        for (int looks = 0; looks < LOOKS_AT_ONCE && running.size() < MOST_RUNNING; looks++) {
            var claims = work.claim(platform, 1);
            if (claims.isEmpty()) {
                return;
            }
            claims.forEach(claim -> look(operator, claim));
        }
    }

    /** A tenant that cannot be looked at stays claimed for a while and holds nobody else up. */
    private void look(JobOperator operator, TenantWork.Claim claim) {
        try {
            if (tenants.find(claim.tenant()).filter(Tenant::migrated).isPresent()) {
                startOrLetGo(operator, claim);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Invoices of " + claim.tenant() + " could not be issued and are tried again", e);
        }
    }

    private void startOrLetGo(JobOperator operator, TenantWork.Claim claim) {
        InvoiceJob job = new InvoiceJob(claim.tenant());
        if (work.isWaiting(job.caller())) {
            running.put(operator.start(InvoiceJob.NAME, job.parameters()), claim);
        } else {
            work.finish(platform, claim, work.nextLook(job.caller()));
        }
    }

    private void forgetIfEnded(JobOperator operator, long execution) {
        BatchStatus status = operator.getJobExecution(execution).getBatchStatus();
        if (status == BatchStatus.COMPLETED) {
            TenantWork.Claim claim = running.get(execution);
            work.finish(platform, claim, work.nextLook(new InvoiceJob(claim.tenant()).caller()));
        }
        if (status == BatchStatus.COMPLETED || BROKEN_OFF.contains(status)) {
            running.remove(execution);
        }
    }
}
