package app.tollgate.web.platform;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.PlatformFigures;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.WaitingWork;
import app.tollgate.ejb.tenant.PlatformReady;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Tag;

/** The gauges of {@code /metrics}: tenants, connections of the pool, waiting work; read every ten seconds, not at each scrape. */
@ApplicationScoped
public class PlatformGauges {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final List<String> STATES = List.of("active", "idle", "idle in transaction");

    @Inject
    private Meters meters;

    @Inject
    private PlatformFigures figures;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Repeater repeater;

    private final Caller caller = Caller.system(TenantId.OPERATOR, "metrics");
    private volatile Map<String, Long> connections = Map.of();
    private volatile Map<String, WaitingWork> waiting = Map.of();
    private final Set<String> shownKinds = ConcurrentHashMap.newKeySet();

    void onPlatformReady(@Observes @Priority(950) PlatformReady ready) {
        meters.gauge("tollgate_tenants", () -> tenants.all().size());
        STATES.forEach(state -> meters.gauge(
                "tollgate_database_connections",
                () -> connections.getOrDefault(state, 0L),
                new Tag("state", state.replace(' ', '_'))));
        repeater.every(PAUSE, "Reading platform figures", this::read);
    }

    private void read() {
        connections = figures.connections(caller);
        waiting = figures.waiting(caller);
        waiting.keySet().stream().filter(shownKinds::add).forEach(this::show);
    }

    /** A kind is shown from its first work on, so that a new one needs nothing here. */
    private void show(String kind) {
        Tag tag = new Tag("kind", kind);
        meters.gauge("tollgate_tenants_with_waiting_work", () -> waiting(kind).tenants(), tag);
        meters.gauge("tollgate_longest_wait_seconds", () -> waiting(kind).longestSeconds(), tag);
    }

    private WaitingWork waiting(String kind) {
        return waiting.getOrDefault(kind, WaitingWork.NONE);
    }
}
