package app.tollgate.ejb.access;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Whether a tenant's people and keys are let in at all. */
@ApplicationScoped
public class TenantDoor {

    /** What those are told who find the account suspended. */
    static final String SUSPENDED = "The account is suspended; ask the vendor's billing team.";

    @Inject
    private TenantDirectory tenants;

    /** Whether the realm exists and its tables can be read; the operators' always can. */
    boolean isThere(TenantId tenant) {
        return tenant.isOperator()
                || tenants.find(tenant).filter(this::isMigrated).isPresent();
    }

    private boolean isMigrated(Tenant tenant) {
        if (!tenant.migrated()) {
            throw new ProblemException(
                    ProblemCode.TENANT_MIGRATING, "The account is being brought up to date; try again in a minute.");
        }
        return true;
    }

    /** @throws ProblemException {@code tenant-suspended}, {@code tenant-migrating}, or {@code unauthenticated} if it is gone */
    public void check(TenantId tenant) {
        check(tenant, TenantDoor::suspended);
    }

    static ProblemException suspended() {
        return new ProblemException(ProblemCode.TENANT_SUSPENDED, SUSPENDED);
    }

    /**
     * The same, with a refusal of the caller's own if the account is suspended.
     *
     * @throws ProblemException as {@link #check(TenantId)}
     */
    void check(TenantId tenant, Supplier<ProblemException> suspended) {
        if (!isThere(tenant)) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED, "The credential belongs to nothing.");
        }
        if (isSuspended(tenant)) {
            throw suspended.get();
        }
    }

    private boolean isSuspended(TenantId tenant) {
        return tenants.find(tenant)
                .filter(found -> found.status() == TenantStatus.SUSPENDED)
                .isPresent();
    }
}
