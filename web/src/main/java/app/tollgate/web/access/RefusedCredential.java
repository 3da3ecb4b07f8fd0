package app.tollgate.web.access;

import app.tollgate.api.shared.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** A credential that was sent and is no good: noted at the door, told by the first filter that can word a problem. */
final class RefusedCredential {

    private static final String ATTRIBUTE = RefusedCredential.class.getName();

    private RefusedCredential() {}

    static void note(HttpServletRequest request, ProblemException refusal) {
        request.setAttribute(ATTRIBUTE, refusal);
    }

    static Optional<ProblemException> of(ContainerRequestContext context) {
        return Optional.ofNullable((ProblemException) context.getProperty(ATTRIBUTE));
    }
}
