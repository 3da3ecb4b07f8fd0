package app.tollgate.batch.shared;

import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.TenantAttempts;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Starts the jobs of one kind on this node, as many as it may run, and puts back what broke off.
 *
 * <p>A tenant that cannot be looked at is set aside for a while and holds nobody else up.
 */
final class JobStarter {

    /** Jobs of one kind at the same time on one node: each holds a page of rows and a piece of a file in memory. */
    static final int MOST_RUNNING = 2;

    private static final int LOOKS_AT_ONCE = 50;
    private static final Set<BatchStatus> BROKEN_OFF =
            EnumSet.of(BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    private final JobLine line;
    private final Supplier<JobOperator> operator;
    private final TenantDirectory tenants;
    private final Meters meters;
    private final TenantAttempts attempts;
    private final Map<Long, JobOrder> running = new ConcurrentHashMap<>();

    JobStarter(JobLine line, Supplier<JobOperator> operator, TenantDirectory tenants, Meters meters) {
        this.line = line;
        this.operator = operator;
        this.tenants = tenants;
        this.meters = meters;
        this.attempts = new TenantAttempts("Starting " + line.job());
    }

    /** Looks at tenants whose turn it is until enough jobs run. */
    void dispatch() {
        running.keySet().forEach(this::forgetIfEnded);
        for (int looks = 0; looks < LOOKS_AT_ONCE && running() < MOST_RUNNING; looks++) {
            Optional<TenantWork.Claim> next = line.nextTenant();
            if (next.isEmpty()) {
                return;
            }
            next.filter(this::isMigrated).ifPresent(claim -> attempts.attempt(claim.tenant(), () -> start(claim)));
        }
    }

    /** How many jobs of the kind this node runs. */
    int running() {
        return running.size();
    }

    private boolean isMigrated(TenantWork.Claim claim) {
        return tenants.find(claim.tenant()).filter(Tenant::migrated).isPresent();
    }

    private void start(TenantWork.Claim claim) {
        line.take(claim).ifPresent(order -> running.put(operator.get().start(order.job(), order.parameters()), order));
    }

    private void forgetIfEnded(long execution) {
        BatchStatus status = operator.get().getJobExecution(execution).getBatchStatus();
        if (BROKEN_OFF.contains(status)) {
            line.putBack(running.get(execution));
        }
        if (BROKEN_OFF.contains(status) || status == BatchStatus.COMPLETED) {
            running.remove(execution);
            meters.count(
                    "tollgate_jobs_ended",
                    1,
                    new Tag("job", line.job()),
                    new Tag("status", status.name().toLowerCase(Locale.ROOT)));
        }
    }
}
