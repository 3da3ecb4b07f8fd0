package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a call that should have a body and does not name its media type.
 *
 * <p>Without a type no reader is asked: the resource method would get null for a body that is missing.
 */
@Provider
@Priority(Priorities.USER - 1)
public class NamedBodies implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getMediaType() == null
                && MatchedMethod.annotation(context, Consumes.class).isPresent()) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send a body and name its media type as Content-Type.");
        }
    }
}
