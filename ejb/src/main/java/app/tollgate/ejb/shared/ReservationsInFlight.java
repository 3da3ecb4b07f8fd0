package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ReservedKey;
import app.tollgate.api.shared.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Keeps the reservations of the requests that this node is working on, however long one takes; what a node held when it died lapses. */
@ApplicationScoped
public class ReservationsInFlight {

    /** Often enough for a renewal to fail before a reservation lapses. */
    private static final Duration PAUSE = IdempotentAnswers.HELD.dividedBy(3);

    @Inject
    private IdempotentAnswers answers;

    @Inject
    private Repeater repeater;

    private final Set<ReservedKey> running = ConcurrentHashMap.newKeySet();

    /** Called once by the start-up, when the platform schema is there. */
    public void start() {
        repeater.every(PAUSE, "Keeping reservations of running requests", this::renew);
    }

    public void begin(ReservedKey reserved) {
        running.add(reserved);
    }

    public void end(ReservedKey reserved) {
        running.remove(reserved);
    }

    /** A tenant that cannot be reached keeps no other from being renewed. */
    void renew() {
        RuntimeException failed = null;
        for (Map.Entry<TenantId, List<ReservedKey>> tenant : byTenant().entrySet()) {
            try {
                answers.renew(Caller.system(tenant.getKey(), "idempotency"), tenant.getValue());
            } catch (RuntimeException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private Map<TenantId, List<ReservedKey>> byTenant() {
        return running.stream().collect(Collectors.groupingBy(ReservedKey::tenant));
    }
}
