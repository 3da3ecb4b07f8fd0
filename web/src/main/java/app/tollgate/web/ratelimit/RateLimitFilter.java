package app.tollgate.web.ratelimit;

import app.tollgate.api.ratelimit.RateLimitDecision;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.ejb.ratelimit.RateLimiting;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.web.access.Identity;
import app.tollgate.web.shared.EveryAnswer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;

/** Takes a token for every request of an identified caller, also for addresses that do not exist. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 10)
public class RateLimitFilter implements ContainerRequestFilter {

    private static final String ASSETS = "assets/";

    @Inject
    private RateLimiting limits;

    @Inject
    private TenantDirectory tenants;

    @Override
    public void filter(ContainerRequestContext context) {
        Optional<Identity> identity = Identity.of(context);
        if (identity.isPresent() && !context.getUriInfo().getPath().startsWith(ASSETS)) {
            RateLimitHeaders.tell(decide(identity.get()), EveryAnswer.of(context));
        }
    }

    private List<RateLimitDecision> decide(Identity identity) {
        Caller caller = new Caller(identity.tenant(), identity.actor(), RequestId.of("rate limit"));
        return identity.actor().kind() == ActorKind.API_KEY
                ? limits.ofKey(
                        caller,
                        tenants.find(identity.tenant()).orElseThrow(ProblemException::notFound),
                        identity.keyLimitPerMinute())
                : List.of(limits.ofPerson(caller));
    }
}
