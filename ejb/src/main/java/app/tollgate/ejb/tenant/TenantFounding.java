package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;

/** The one commit in which a tenant comes into being: registry row, first admin, invitation. */
@Stateless
@Interceptors(TenantTransaction.class)
public class TenantFounding {

    @Inject
    private RegisteredTenants tenants;

    @Inject
    private Changes changes;

    @Inject
    private Event<TenantFounded> founded;

    @Inject
    private Clock clock;

    /** @param caller stands on the new tenant, whose schema is migrated already */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public TenantView found(Caller caller, CreateTenantRequest request, int schemaVersion) {
        RegisteredTenant tenant = new RegisteredTenant(caller.tenant(), request, schemaVersion, clock.instant());
        tenants.add(tenant);
        founded.fire(new TenantFounded(caller, tenant.snapshot(schemaVersion), request.admin()));
        changes.announce(TenantDirectory.TOPIC, caller.tenant(), caller.tenant().slug());
        return tenant.view();
    }
}
