package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.tenant.TenantReach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets an operator act on the tenant that a refill request is of. */
@ApplicationScoped
public class RefillReach {

    @Inject
    private TenantReach tenants;

    @Inject
    private RefillQueue queue;

    /** @throws ProblemException {@code not-found}, or {@code tenant-migrating} */
    public Caller intoTenantOf(Caller operator, UUID requestId) {
        return tenants.into(operator, queue.get(operator, requestId).tenant());
    }
}
