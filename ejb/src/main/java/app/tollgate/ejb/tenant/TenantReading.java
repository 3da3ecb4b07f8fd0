package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Optional;

/** Boundary of what the registry knows, for the caches of the nodes; asked in the middle of any tenant's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Interceptors(TenantTransaction.class)
public class TenantReading {

    @Inject
    private RegisteredTenants tenants;

    @Inject
    private SchemaMigration schemas;

    public Optional<Tenant> find(Caller caller, TenantId tenant) {
        return tenants.find(tenant).map(found -> found.snapshot(schemas.neededVersion()));
    }

    public List<Tenant> all(Caller caller) {
        int needed = schemas.neededVersion();
        return tenants.all().stream().map(found -> found.snapshot(needed)).toList();
    }
}
