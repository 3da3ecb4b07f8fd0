package app.tollgate.web.ratelimit;

import app.tollgate.api.ratelimit.RateLimitView;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.ratelimit.RateLimiting;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /rate-limit}: what the tenant may still do. */
@ApplicationScoped
@Path(TollgateApplication.API + "/rate-limit")
@Produces(MediaType.APPLICATION_JSON)
public class RateLimitResource {

    @Inject
    private RateLimiting limits;

    @Inject
    private CurrentCaller caller;

    @GET
    @Allowed(
            keys = KeyRule.ANY,
            people = {Role.ADMIN, Role.BILLING, Role.USER})
    public RateLimitView get() {
        return limits.view(caller.tenant());
    }
}
