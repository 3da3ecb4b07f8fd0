package app.tollgate.web.audit;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.audit.ApiCalls;
import app.tollgate.web.access.Identity;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses a call of the API that could not be recorded, before it does anything: nothing happens behind the log's back. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 15)
public class LogRoomFilter implements ContainerRequestFilter {

    private static final String REFUSED = LogRoomFilter.class.getName();

    @Inject
    private ApiCalls calls;

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getUriInfo().getPath().startsWith(TollgateApplication.API + "/")
                && Identity.of(context)
                        .map(Identity::tenant)
                        .filter(this::hasNoRoom)
                        .isPresent()) {
            context.setProperty(REFUSED, true);
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE,
                    "The account's system log takes no entries at the moment, and no call is carried out unrecorded. Try again"
                            + " in a few seconds.");
        }
    }

    private boolean hasNoRoom(TenantId tenant) {
        return !calls.hasRoom(tenant);
    }

    /** Whether this call was refused here. */
    static boolean refused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }
}
