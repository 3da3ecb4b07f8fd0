package app.tollgate.ejb.platform;

import app.tollgate.api.platform.HealthView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.PlatformFigures;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Puts together what operators have to know before tenants tell them. */
@ApplicationScoped
public class PlatformHealth {

    private static final String IDLE = "idle";

    @Inject
    private PlatformFigures figures;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /** How everything does at this moment, seen from this node. */
    public HealthView look(Caller operator) {
        return HealthView.of(
                clock.instant(),
                new HealthView.Node(
                        Leases.node(),
                        Instant.ofEpochMilli(
                                ManagementFactory.getRuntimeMXBean().getStartTime())),
                database(operator),
                tenants(),
                work(operator));
    }

    private HealthView.Database database(Caller operator) {
        Map<String, Long> connections = figures.connections(operator);
        long all = connections.values().stream().mapToLong(Long::longValue).sum();
        return new HealthView.Database(
                figures.databaseVersion(operator), all, all - connections.getOrDefault(IDLE, 0L));
    }

    private HealthView.Tenants tenants() {
        Collection<Tenant> all = tenants.all();
        return new HealthView.Tenants(
                all.size(),
                all.stream()
                        .filter(tenant -> tenant.status() == TenantStatus.SUSPENDED)
                        .count(),
                all.stream().filter(tenant -> !tenant.migrated()).count());
    }

    private List<HealthView.Work> work(Caller operator) {
        return figures.waiting(operator).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> HealthView.Work.of(
                        kind.getKey(),
                        kind.getValue().tenants(),
                        kind.getValue().longestSeconds()))
                .toList();
    }
}
