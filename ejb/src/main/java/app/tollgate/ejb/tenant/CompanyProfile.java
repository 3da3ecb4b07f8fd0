package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.SeenVersions;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.OptimisticLockException;

/** Boundary of the company's own settings. */
@Stateless
@Interceptors(TenantTransaction.class)
public class CompanyProfile {

    @Inject
    private RegisteredTenants tenants;

    @Inject
    private Changes changes;

    public Versioned<CompanySettings> get(Caller caller) {
        RegisteredTenant tenant = registered(caller);
        return new Versioned<>(tenant.companySettings(), tenant.version());
    }

    /** @throws ProblemException {@code precondition-failed} if what stands there is none of the {@code seen} */
    public Versioned<CompanySettings> put(Caller caller, Draft<CompanySettings> draft, SeenVersions seen) {
        CompanySettings settings = draft.checked(TenantRules::check);
        RegisteredTenant tenant = registered(caller);
        if (!seen.include(tenant.version())) {
            throw stale();
        }
        tenant.change(settings);
        try {
            tenants.flush();
        } catch (OptimisticLockException lostTheRace) {
            throw stale();
        }
        changes.announce(TenantDirectory.TOPIC, caller.tenant(), "company");
        return new Versioned<>(tenant.companySettings(), tenant.version());
    }

    private RegisteredTenant registered(Caller caller) {
        return tenants.find(caller.tenant()).orElseThrow(ProblemException::notFound);
    }

    private static ProblemException stale() {
        return new ProblemException(
                ProblemCode.PRECONDITION_FAILED, "Read the settings again, look at what changed, and save once more.");
    }
}
