package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.PlatformChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The registry as this node has it in memory, at most half a second old. */
@ApplicationScoped
public class TenantDirectory {

    static final String TOPIC = "tenant";

    @Inject
    private TenantReading reading;

    private final Caller caller = Caller.system(TenantId.OPERATOR, "tenant directory");
    private final Map<TenantId, Tenant> tenants = new ConcurrentHashMap<>();

    public Optional<Tenant> find(TenantId tenant) {
        return Optional.ofNullable(tenants.get(tenant));
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
