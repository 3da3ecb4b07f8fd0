package app.tollgate.web.shared;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/**
 * Refuses every query parameter of a call of the API that takes none; where a resource method takes some, its {@link Query} refuses the
 * others. Pages are lenient.
 */
@Provider
@Priority(Priorities.USER - 2)
public class QueryFilter implements ContainerRequestFilter {

    /** RFC 6749 section 3.2: unrecognised parameters are ignored there. */
    private static final String TOKEN = TollgateApplication.API + "/oauth/token";

    @Override
    public void filter(ContainerRequestContext context) {
        String path = context.getUriInfo().getPath();
        if (path.startsWith(TollgateApplication.API) && !path.equals(TOKEN) && !takesParameters(context)) {
            new Query(context.getUriInfo()).check();
        }
    }

    private static boolean takesParameters(ContainerRequestContext context) {
        return MatchedMethod.of(context)
                .map(method -> Arrays.asList(method.getParameterTypes()).contains(Query.class))
                .orElse(true);
    }
}
