package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls on their way into the logs: kept in memory off the calls' path and written twice a second, so that a kill loses less than a second
 * of them and a clean stop none.
 *
 * <p>There is room for {@value #MOST}. Whoever finds it full writes them out first; only when the database takes nothing either are calls
 * left out, and then the log itself says how many.
 */
@ApplicationScoped
public class ApiCalls {

    static final int MOST = 20_000;

    private static final Logger LOG = Logger.getLogger(ApiCalls.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ENTRIES_AT_ONCE = 500;

    @Inject
    private LogBatches batches;

    @Inject
    private Repeater repeater;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    private final Queue<ApiCall> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Map<TenantId, Integer> leftOut = new HashMap<>();

    void onPlatformReady(@Observes @Priority(900) PlatformReady ready) {
        repeater.untilTheEnd(PAUSE, "Writing the API's calls into the system logs", this::write);
    }

    /** Takes note of a call; costs the caller next to nothing unless there is no room. */
    public void note(ApiCall call) {
        if (count.get() >= MOST && !madeRoom()) {
            leaveOut(call);
            return;
        }
        waiting.add(call);
        count.incrementAndGet();
    }

    private synchronized boolean madeRoom() {
        if (count.get() >= MOST) {
            try {
                write();
            } catch (RuntimeException databaseAway) {
                LOG.log(Level.FINE, "The calls cannot be written now", databaseAway);
            }
        }
        return count.get() < MOST;
    }

    private synchronized void leaveOut(ApiCall call) {
        leftOut.merge(call.caller().tenant(), 1, Integer::sum);
        meters.count("tollgate_log_calls_left_out", 1);
    }

    /** Writes what waits; calls of a tenant whose log takes nothing now go on waiting. */
    synchronized void write() {
        Map<TenantId, List<ApiCall>> byTenant = new HashMap<>();
        for (int left = count.get(); left > 0; left--) {
            ApiCall call = waiting.remove();
            byTenant.computeIfAbsent(call.caller().tenant(), any -> new ArrayList<>())
                    .add(call);
        }
        RuntimeException failed = null;
        for (Map.Entry<TenantId, List<ApiCall>> some : byTenant.entrySet()) {
            try {
                write(some.getKey(), some.getValue());
            } catch (RuntimeException later) {
                failed = later;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void write(TenantId tenant, List<ApiCall> calls) {
        Caller system = Caller.system(tenant, "system log");
        int written = 0;
        try {
            while (written < calls.size()) {
                int end = Math.min(written + ENTRIES_AT_ONCE, calls.size());
                batches.add(
                        system,
                        calls.subList(written, end).stream().map(ApiCall::entry).toList());
                count.addAndGet(written - end);
                written = end;
            }
            tellLeftOut(system);
        } finally {
            waiting.addAll(calls.subList(written, calls.size()));
        }
    }

    private void tellLeftOut(Caller system) {
        Integer calls = leftOut.get(system.tenant());
        if (calls != null) {
            LogEvent event =
                    LogEvent.of(LogEventType.API_CALL, "CALLS_LEFT_OUT").with("calls", calls);
            batches.add(system, List.of(LogEntry.of(system, event, clock.instant())));
            leftOut.remove(system.tenant());
        }
    }
}
