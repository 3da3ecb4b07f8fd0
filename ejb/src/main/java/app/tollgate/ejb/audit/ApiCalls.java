package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantAttempts;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls on their way into the logs: kept in memory off the calls' path and written twice a second, so that a kill loses less than a second
 * of them and a clean stop none.
 *
 * <p>Each tenant has room of its own ({@link WaitingCalls}). While it is full because the tenant's log takes nothing, the tenant's calls
 * are refused before anything is done: they are not let in unrecorded, and they do not wait, because they would do so in threads that
 * everybody shares. How many were refused stands in the log when it takes entries again.
 */
@ApplicationScoped
public class ApiCalls {

    private static final Logger LOG = Logger.getLogger(ApiCalls.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** How long a stop waits for a log that takes nothing; the server waits little longer. */
    private static final Duration LAST_TRIES = Duration.ofSeconds(4);

    private static final Duration BETWEEN_LAST_TRIES = Duration.ofMillis(100);

    private static final int ENTRIES_AT_ONCE = 1_000;

    @Inject
    private LogBatches batches;

    @Inject
    private Repeater repeater;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    private final WaitingCalls waiting = new WaitingCalls();
    private final Map<TenantId, Integer> leftOut = new ConcurrentHashMap<>();
    private final TenantAttempts attempts = new TenantAttempts("Writing the API's calls into the system log");

    void onPlatformReady(@Observes @Priority(900) PlatformReady ready) {
        meters.gauge("tollgate_log_calls_waiting", waiting::count);
        repeater.untilTheEnd(
                PAUSE, "Writing the API's calls into the system logs", this::write, () -> writeLast(LAST_TRIES));
    }

    /** Whether another call of the tenant can be recorded; if not, let it do nothing and {@link #leaveOut} it. */
    public boolean hasRoom(TenantId tenant) {
        return waiting.hasRoom(tenant);
    }

    /** Takes note of a call; costs the caller next to nothing. */
    public void note(ApiCall call) {
        if (!waiting.add(call)) {
            leaveOut(call.caller().tenant());
        }
    }

    /** Counts a call that was refused for want of room. */
    public void leaveOut(TenantId tenant) {
        leftOut.merge(tenant, 1, Integer::sum);
        meters.count("tollgate_log_calls_left_out", 1);
    }

    /** Writes what waits, a page of each tenant in turn; calls of a tenant whose log takes nothing now go on waiting. */
    synchronized void write() {
        Map<TenantId, Integer> due = new HashMap<>();
        waiting.tenants().forEach(tenant -> due.put(tenant, waiting.count(tenant)));
        leftOut.keySet().forEach(tenant -> due.putIfAbsent(tenant, 0));
        while (!due.isEmpty()) {
            due.keySet().removeIf(tenant -> !attempts.attempt(tenant, () -> writePage(tenant)));
            due.replaceAll((tenant, calls) -> calls - ENTRIES_AT_ONCE);
            due.values().removeIf(calls -> calls <= 0);
        }
    }

    private void writePage(TenantId tenant) {
        Caller system = Caller.system(tenant, "system log");
        List<ApiCall> page = waiting.first(tenant, ENTRIES_AT_ONCE);
        if (!page.isEmpty()) {
            batches.add(system, page.stream().map(ApiCall::entry).toList());
            waiting.remove(tenant, page.size());
        }
        tellLeftOut(system);
    }

    private void tellLeftOut(Caller system) {
        Integer calls = leftOut.get(system.tenant());
        if (calls != null) {
            LogEvent event =
                    LogEvent.of(LogEventType.API_CALL, "CALLS_LEFT_OUT").with("calls", calls);
            batches.add(system, List.of(LogEntry.of(system, event, clock.instant())));
            leftOut.computeIfPresent(system.tenant(), (same, now) -> now.equals(calls) ? null : now - calls);
        }
    }

    /** There is no later: nobody is set aside, and a lock may go within the time that a stop has. */
    void writeLast(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        do {
            attempts.allHaveTheirTurn();
            write();
        } while (waiting.count() > 0 && System.nanoTime() < end && waited());
        waiting.tenants()
                .forEach(tenant -> LOG.log(
                        Level.SEVERE,
                        "{0} calls of {1} are lost: its system log took none until the end",
                        new Object[] {waiting.count(tenant), tenant}));
    }

    private static boolean waited() {
        LockSupport.parkNanos(BETWEEN_LAST_TRIES.toNanos());
        return !Thread.currentThread().isInterrupted();
    }
}
