package app.tollgate.batch.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.report.ReportClaim;
import app.tollgate.ejb.report.ReportQueue;
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
 * Starts a job for each report that waits, as many as this node may run, one tenant after the other; and for each report whose node has
 * gone silent.
 */
@ApplicationScoped
public class ReportDispatcher {

    /** Jobs at the same time on one node: each holds a page of rows and a piece of the file in memory. */
    static final int MOST_RUNNING = 2;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration EXPIRY_PAUSE = Duration.ofMinutes(5);
    private static final Set<BatchStatus> BROKEN_OFF =
            EnumSet.of(BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    @Inject
    private ReportQueue queue;

    @Inject
    private Repeater repeater;

    private final Caller platform = Caller.system(TenantId.OPERATOR, "report dispatcher");
    private final Map<Long, ReportJob> running = new ConcurrentHashMap<>();

    void onPlatformReady(@Observes @Priority(960) PlatformReady ready) {
        repeater.every(PAUSE, "Starting reports", this::dispatch);
        repeater.every(EXPIRY_PAUSE, "Removing old reports", this::removeExpired);
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
        Optional<ReportClaim> report = queue.take(caller);
        report.map(taken -> new ReportJob(claim.tenant(), taken))
                .ifPresent(job -> running.put(operator.start(ReportJob.NAME, job.parameters()), job));
        queue.finish(platform, claim, report.isPresent() || queue.hasOpen(caller));
    }

    private void forgetIfEnded(JobOperator operator, long execution) {
        BatchStatus status = operator.getJobExecution(execution).getBatchStatus();
        if (BROKEN_OFF.contains(status)) {
            ReportJob job = running.get(execution);
            queue.putBack(job.caller(), job.claim());
        }
        if (BROKEN_OFF.contains(status) || status == BatchStatus.COMPLETED) {
            running.remove(execution);
        }
    }

    private static Caller caller(TenantId tenant) {
        return Caller.system(tenant, "report dispatcher");
    }
}
