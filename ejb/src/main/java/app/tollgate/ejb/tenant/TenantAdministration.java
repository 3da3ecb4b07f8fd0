package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Boundary of the operator's work on existing tenants. */
@Stateless
@Interceptors(TenantTransaction.class)
public class TenantAdministration {

    @Inject
    private RegisteredTenants tenants;

    @Inject
    private Changes changes;

    /** Tenants whose name or slug holds the text, by slug. */
    public Page<TenantView> list(Caller caller, String text, PageRequest page) {
        return page.cut(
                tenants.page(text, page.after(), page.rowsToRead()).stream()
                        .map(RegisteredTenant::view)
                        .toList(),
                TenantView::slug);
    }

    /** @throws ProblemException {@code not-found} */
    public TenantView get(Caller caller, String slug) {
        return registered(slug).view();
    }

    /** @throws ProblemException {@code not-found}, or {@code invalid} naming each field */
    public TenantView change(Caller caller, String slug, ChangeTenantRequest request) {
        TenantRules.check(request);
        RegisteredTenant tenant = tenants.findToChange(id(slug)).orElseThrow(ProblemException::notFound);
        tenant.change(request);
        tenants.flush();
        changes.announce(TenantDirectory.TOPIC, tenant.tenantId(), slug);
        return tenant.view();
    }

    private RegisteredTenant registered(String slug) {
        return tenants.find(id(slug)).orElseThrow(ProblemException::notFound);
    }

    private static TenantId id(String slug) {
        if (!TenantId.isWellFormed(slug)) {
            throw ProblemException.notFound();
        }
        return new TenantId(slug);
    }
}
