package app.tollgate.batch.shared;

import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.TenantAttempts;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Starts the jobs of one kind on this node, as many as it may run, and puts back what broke off.
 *
 * <p>A tenant that cannot be looked at is set aside for a while and holds nobody else up.
 */
final class JobStarter {

    /** Jobs of one kind at the same time on one node: each holds a page of rows and a piece of a file in memory. */
    static final int MOST_RUNNING = 2;

    /** How long a job keeps its place though others wait for one: long against what it costs to go on later. */
    static final Duration TURN = Duration.ofMinutes(1);

    /** How long others must have waited; longer than the pause after which a node with room looks at a tenant again. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(JobStarter.class.getName());
    private static final Duration BETWEEN_LOOKS_AT_WAITING = Duration.ofSeconds(5);
    private static final int LOOKS_AT_ONCE = 50;
    private static final Set<BatchStatus> BROKEN_OFF =
            EnumSet.of(BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    private final JobLine line;
    private final Supplier<JobOperator> operator;
    private final TenantDirectory tenants;
    private final Meters meters;
    private final Clock clock;
    private final TenantAttempts attempts;
    private final Map<Long, RunningJob> running = new ConcurrentHashMap<>();
    private Instant nextLookAtWaiting = Instant.MIN;

    JobStarter(JobLine line, Supplier<JobOperator> operator, TenantDirectory tenants, Meters meters, Clock clock) {
        this.line = line;
        this.operator = operator;
        this.tenants = tenants;
        this.meters = meters;
        this.clock = clock;
        this.attempts = new TenantAttempts("Starting " + line.job());
    }

    /** Looks at tenants whose turn it is until enough jobs run; has one leave that has run for long while others wait. */
    void dispatch() {
        running.keySet().forEach(this::forgetIfEnded);
        startSome();
        Instant now = clock.instant();
        if (running() == MOST_RUNNING && !now.isBefore(nextLookAtWaiting)) {
            nextLookAtWaiting = now.plus(BETWEEN_LOOKS_AT_WAITING);
            makeRoom(now.minus(TURN));
        }
    }

    private void startSome() {
        for (int looks = 0; looks < LOOKS_AT_ONCE && running() < MOST_RUNNING; looks++) {
            Optional<TenantWork.Claim> next = line.nextTenant();
            if (next.isEmpty()) {
                return;
            }
            next.filter(claim -> isMigrated(claim.tenant()))
                    .ifPresent(claim -> attempts.attempt(claim.tenant(), () -> start(claim)));
        }
    }

    /** How many jobs of the kind this node runs. */
    int running() {
        return running.size();
    }

    /** The job ends behind what it is at, is put back like one that broke off, and goes on when its tenant's turn comes again. */
    private void makeRoom(Instant longAgo) {
        Optional<Map.Entry<Long, RunningJob>> longest = running.entrySet().stream()
                .filter(job -> job.getValue().since().isBefore(longAgo))
                .min(Comparator.comparing(job -> job.getValue().since()));
        boolean leaving = running.values().stream().anyMatch(RunningJob::isLeaving);
        if (longest.isPresent() && !leaving && line.waiting(PATIENCE).stream().anyMatch(this::isWaiting)) {
            stop(longest.get().getKey());
            running.replace(longest.get().getKey(), longest.get().getValue().leaving());
        }
    }

    private void stop(long execution) {
        try {
            operator.get().stop(execution);
        } catch (JobExecutionNotRunningException over) {
            // It ended a moment ago; the next look finds its place free.
            LOG.log(Level.FINE, "Nothing to stop", over);
        }
    }

    private boolean isWaiting(TenantId tenant) {
        AtomicBoolean waiting = new AtomicBoolean();
        attempts.attempt(tenant, () -> waiting.set(isMigrated(tenant) && line.isWaiting(tenant)));
        return waiting.get();
    }

    private boolean isMigrated(TenantId tenant) {
        return tenants.find(tenant).filter(Tenant::migrated).isPresent();
    }

    private void start(TenantWork.Claim claim) {
        line.take(claim)
                .ifPresent(order -> running.put(
                        operator.get().start(order.job(), order.parameters()),
                        new RunningJob(order, clock.instant(), false)));
    }

    private void forgetIfEnded(long execution) {
        BatchStatus status = operator.get().getJobExecution(execution).getBatchStatus();
        if (BROKEN_OFF.contains(status)) {
            line.putBack(running.get(execution).order());
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
