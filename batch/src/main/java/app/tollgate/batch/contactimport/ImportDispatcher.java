package app.tollgate.batch.contactimport;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.contactimport.ImportClaim;
import app.tollgate.ejb.contactimport.ImportQueue;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.PlatformReady;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Starts a job for each import that waits, as many as this node may run, one tenant after the other; and for each import whose node has
 * gone silent.
 */
@ApplicationScoped
public class ImportDispatcher {

    /** Jobs at the same time on one node. */
    static final int MOST_RUNNING = 2;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration EXPIRY_PAUSE = Duration.ofMinutes(5);
    private static final Set<BatchStatus> BROKEN_OFF =
            EnumSet.of(BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    @Inject
    private ImportQueue queue;

    @Inject
    private Repeater repeater;

    private final Caller platform = Caller.system(TenantId.OPERATOR, "import dispatcher");
    private final Map<Long, ImportJob> running = new ConcurrentHashMap<>();

    void onPlatformReady(@Observes @Priority(967) PlatformReady ready) {
        repeater.every(PAUSE, "Starting imports", this::dispatch);
        repeater.every(EXPIRY_PAUSE, "Removing old imports", this::removeExpired);
    }

    void dispatch() {
        JobOperator operator = BatchRuntime.getJobOperator();
        running.keySet().forEach(execution -> forgetIfEnded(operator, execution));
        int free = MOST_RUNNING - running.size();
        if (free > 0) {
            queue.tenants(platform, free).forEach(claim -> start(operator, claim));
        }
    }

    void removeExpired() {
        for (TenantWork.Claim claim : queue.tenantsWithOld(platform)) {
            queue.finishOld(platform, claim, queue.removeExpired(caller(claim.tenant())));
        }
    }

    private void start(JobOperator operator, TenantWork.Claim claim) {
        Caller caller = caller(claim.tenant());
        Optional<ImportClaim> waiting = queue.take(caller);
        waiting.map(taken -> new ImportJob(claim.tenant(), taken))
                .ifPresent(job -> running.put(operator.start(ImportJob.NAME, job.parameters()), job));
        queue.finish(platform, claim, waiting.isPresent() || queue.hasOpen(caller));
    }

    private void forgetIfEnded(JobOperator operator, long execution) {
        BatchStatus status = operator.getJobExecution(execution).getBatchStatus();
        if (BROKEN_OFF.contains(status)) {
            ImportJob job = running.get(execution);
            queue.putBack(job.caller(), job.claim());
        }
        if (BROKEN_OFF.contains(status) || status == BatchStatus.COMPLETED) {
            running.remove(execution);
        }
    }

    private static Caller caller(TenantId tenant) {
        return Caller.system(tenant, "import dispatcher");
    }
}
