package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets an operator act on one tenant: the same person, in that tenant's schema. */
@ApplicationScoped
public class TenantReach {

    @Inject
    private TenantDirectory tenants;

    /** @throws ProblemException {@code not-found}, or {@code tenant-migrating} */
    public Caller into(Caller operator, String slug) {
        return find(operator, slug).orElseThrow(ProblemException::notFound);
    }

    /**
     * Empty if there is no such tenant.
     *
     * @throws ProblemException {@code tenant-migrating}
     */
    public Optional<Caller> find(Caller operator, String slug) {
        return Optional.ofNullable(slug)
                .filter(TenantId::isWellFormed)
                .map(TenantId::new)
                .flatMap(tenants::find)
                .map(tenant -> operator.on(migrated(tenant).id()));
    }

    private static Tenant migrated(Tenant tenant) {
        if (!tenant.migrated()) {
            throw new ProblemException(
                    ProblemCode.TENANT_MIGRATING, "The account is being brought up to date; try again in a minute.");
        }
        return tenant;
    }
}
