package app.tollgate.ejb.audit;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;

/**
 * Boundary through which features tell what no entity shows: sign-ins, exports, traffic with other systems, and what plain SQL changed.
 * The entry commits with the running transaction, or in one of its own.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class SystemLog {

    @Inject
    private Clock clock;

    /** @param who did it; its tenant is the one in whose log it stands */
    public void add(Caller who, LogEvent event) {
        PendingLog.current().add(LogEntry.of(who, event, clock.instant()));
    }

    /** The same for a transaction of the operators' realm that changes something of a tenant. */
    public void addTo(Caller operator, TenantId tenant, LogEvent event) {
        PendingLog.current().add(LogEntry.of(operator.on(tenant), event, clock.instant()));
    }
}
