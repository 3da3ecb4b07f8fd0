package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.Lease;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Boundary of the registry's side of a migration: who is behind, who has caught up. */
@Stateless
@Interceptors(TenantTransaction.class)
public class SchemaUpdating {

    private static final Duration LEASE_LENGTH = Duration.ofSeconds(60);

    @Inject
    private RegisteredTenants tenants;

    @Inject
    private Leases leases;

    @Inject
    private Changes changes;

    public Optional<Lease> takeLease(Caller caller) {
        return leases.take("migrate-tenants", LEASE_LENGTH);
    }

    public List<TenantId> behind(Caller caller, int neededVersion) {
        return tenants.behind(neededVersion).stream()
                .map(RegisteredTenant::tenantId)
                .toList();
    }

    public void caughtUp(Caller caller, TenantId tenant, int version, Lease lease) {
        leases.check(lease);
        tenants.findToChange(tenant).ifPresent(found -> found.migratedTo(version));
        // The change counter is locked last, by everybody.
        tenants.flush();
        changes.announce(TenantDirectory.TOPIC, tenant, "schema");
    }
}
