package app.tollgate.web.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Refuses a call whose credential was found to be no good at the door. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CredentialFilter implements ContainerRequestFilter {

    /** What does not depend on who asks, and the way out of a session that is no good any more. */
    private static final Pattern OPEN = Pattern.compile("assets/.*|sign-in|sign-out|preferences");

    @Override
    public void filter(ContainerRequestContext context) {
        RefusedCredential.of(context).filter(refusal -> !isOpen(context)).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static boolean isOpen(ContainerRequestContext context) {
        return OPEN.matcher(context.getUriInfo().getPath()).matches();
    }
}
