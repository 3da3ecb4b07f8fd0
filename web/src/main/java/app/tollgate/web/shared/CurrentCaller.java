package app.tollgate.web.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.web.access.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The caller of the running request, for the first parameter of every boundary. */
@ApplicationScoped
public class CurrentCaller {

    @Inject
    private HttpServletRequest request;

    @Inject
    private TenantDirectory tenants;

    /** @throws IllegalStateException on a resource that admits callers without a credential, if there is none */
    public Caller get() {
        Identity identity = identity();
        return new Caller(identity.tenant(), identity.actor(), requestId(identity));
    }

    public Identity identity() {
        return Identity.of(request).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<Identity> find() {
        return Identity.of(request);
    }

    /** The tenant of the caller as the registry has it. */
    public Tenant tenant() {
        return tenants.find(identity().tenant()).orElseThrow(ProblemException::notFound);
    }

    public TenantCalendar calendar() {
        return tenant().calendar();
    }

    private RequestId requestId(Identity identity) {
        return new RequestId(RequestIds.of(request), identity.address(), IdempotencyKeys.reserved(request));
    }
}
