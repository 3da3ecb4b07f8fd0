package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.PlatformChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The registry as this node has it in memory, at most half a second old; a tenant that another node has just made is read when it is
 * asked for.
 */
@ApplicationScoped
public class TenantDirectory {

    static final String TOPIC = "tenant";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int MOST_MISSED = 10_000;

    @Inject
    private TenantReading reading;

    @Inject
    private Clock clock;

    private final Caller caller = Caller.system(TenantId.OPERATOR, "tenant directory");
    private final Map<TenantId, Tenant> tenants = new ConcurrentHashMap<>();
    private final Map<TenantId, Instant> missed = new ConcurrentHashMap<>();

    public Optional<Tenant> find(TenantId tenant) {
        Tenant known = tenants.get(tenant);
        return known == null && !tenant.isOperator() ? read(tenant) : Optional.ofNullable(known);
    }

    /** What the firm is called; its slug if there is none. */
    public String name(TenantId tenant) {
        return find(tenant).map(Tenant::name).orElse(tenant.slug());
    }

    /** Names that belong to nobody are guesses; each costs one look in a while. */
    private Optional<Tenant> read(TenantId tenant) {
        Instant last = missed.get(tenant);
        if (last != null && clock.instant().isBefore(last.plus(LOOK_AGAIN))) {
            return Optional.empty();
        }
        reload(tenant);
        Optional<Tenant> found = Optional.ofNullable(tenants.get(tenant));
        if (found.isEmpty()) {
            if (missed.size() >= MOST_MISSED) {
                missed.clear();
            }
            missed.put(tenant, clock.instant());
        }
        return found;
    }

    public Collection<Tenant> all() {
        return List.copyOf(tenants.values());
    }

    void load() {
        reading.all(caller).forEach(tenant -> tenants.put(tenant.id(), tenant));
    }

    void onPlatformChange(@Observes PlatformChange change) {
        if (!change.isAbout(TOPIC)) {
            return;
        }
        change.tenant().ifPresentOrElse(this::reload, this::load);
    }

    private void reload(TenantId tenant) {
        reading.find(caller, tenant).ifPresentOrElse(found -> tenants.put(tenant, found), () -> tenants.remove(tenant));
    }
}
