package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.TenantFilter;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Boundary of the operator's work on existing tenants. */
@Stateless
@Interceptors(TenantTransaction.class)
public class TenantAdministration {

    @Inject
    private RegisteredTenants tenants;

    @Inject
    private Changes changes;

    /**
     * The tenants that pass the filter, newest first.
     *
     * @throws ProblemException {@code invalid} for a cursor that is not one of ours
     */
    public Page<TenantView> list(Caller caller, TenantFilter filter, PageRequest page) {
        Optional<UUID> after = Cursors.read(page);
        Page<RegisteredTenant> found = page.cut(
                tenants.page(filter, after, page.rowsToRead()),
                tenant -> tenant.id().toString());
        return new Page<>(found.items().stream().map(RegisteredTenant::view).toList(), found.nextCursor());
    }

    /** @throws ProblemException {@code not-found} */
    public TenantView get(Caller caller, String slug) {
        return registered(slug).view();
    }

    /**
     * @param change is given what stands now, held against other changes meanwhile: what it leaves alone stays as the latest commit
     *     has it
     * @throws ProblemException {@code not-found}, or {@code invalid} naming each field
     */
    public TenantView change(
            Caller caller, String slug, Function<ChangeTenantRequest, Draft<ChangeTenantRequest>> change) {
        RegisteredTenant tenant = tenants.findToChange(id(slug)).orElseThrow(ProblemException::notFound);
        tenant.change(change.apply(ChangeTenantRequest.of(tenant.view())).checked(TenantRules::check));
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
