package app.tollgate.web.ratelimit;

import app.tollgate.api.ratelimit.RateLimitDecision;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.ratelimit.RateLimiting;
import app.tollgate.web.access.Identity;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Takes a token for every request of an identified caller, also for addresses that do not exist. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 10)
public class RateLimitFilter implements ContainerRequestFilter {

    private static final String ASSETS = "assets/";

    @Inject
    private RateLimiting limits;

    @Inject
    private CurrentCaller current;

    @Context
    private HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext context) {
        if (current.find().isEmpty() || context.getUriInfo().getPath().startsWith(ASSETS)) {
            return;
        }
        RateLimitHeaders.tell(decide(current.get(), current.identity()), response);
    }

    private List<RateLimitDecision> decide(Caller caller, Identity identity) {
        return caller.actor().kind() == ActorKind.API_KEY
                ? limits.ofKey(caller, current.tenant(), identity.keyLimitPerMinute())
                : List.of(limits.ofPerson(caller));
    }
}
