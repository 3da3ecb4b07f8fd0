package app.tollgate.web.access;

import app.tollgate.api.access.SessionOpened;
import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.access.LiveSession;
import app.tollgate.ejb.access.SignIn;
import app.tollgate.ejb.access.Tokens;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;

/** Signs a browser in: opens the session, hands out the cookie, words the answer; for the API and for the sign-in page. */
@RequestScoped
public class BrowserSignIn {

    @Inject
    private SignIn signIn;

    @Inject
    private Tokens tokens;

    @Inject
    private SessionCookie cookie;

    @Inject
    private CsrfToken csrf;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Nobody nobody;

    /** @throws app.tollgate.api.shared.ProblemException {@code sign-in-failed}, {@code too-many-attempts}, {@code tenant-suspended} */
    public SessionOpened open(SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        LiveSession session = signIn.signIn(nobody.get(), body, agent);
        cookie.set(response, tokens.forSession(session));
        return new SessionOpened(
                new SessionOpened.Person(session.userId(), session.name(), session.email(), session.roles()),
                company(session),
                csrf.of(session.id()),
                session.endsAt());
    }

    private SessionOpened.Company company(LiveSession session) {
        String slug = session.tenant().slug();
        return tenants.find(session.tenant())
                .map(tenant -> company(slug, tenant))
                .orElseGet(() -> new SessionOpened.Company(slug, "Tollgate", false, "UTC"));
    }

    private static SessionOpened.Company company(String slug, Tenant tenant) {
        return new SessionOpened.Company(
                slug, tenant.name(), tenant.demo(), tenant.timeZone().getId());
    }
}
