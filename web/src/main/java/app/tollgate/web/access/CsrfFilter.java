package app.tollgate.web.access;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.web.shared.MatchedMethod;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Set;

/**
 * Refuses an unsafe call that a browser was made to send by somebody else's page: the cookie alone is not enough.
 *
 * <p>Keys and tokens are never sent by a browser on its own, and what everybody may call gains nothing from a cookie.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 2)
public class CsrfFilter implements ContainerRequestFilter {

    private static final String HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private CsrfToken tokens;

    @Inject
    private OwnOrigin origin;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        Identity identity = Identity.of(context)
                .filter(found -> found.kind() == CredentialKind.COOKIE)
                .orElse(null);
        if (identity == null || SAFE.contains(context.getMethod()) || isForEverybody(context)) {
            return;
        }
        if (!origin.admits(context.getHeaderString("Origin"), context.getHeaderString("Host"))) {
            throw refused("The request came from another site.");
        }
        String header = context.getHeaderString(HEADER);
        String token = header != null ? header : formField(context);
        if (!tokens.matches(identity.sessionId().orElseThrow(), token)) {
            throw refused("Send the session's csrfToken as " + HEADER + "; it stands in the answer to the sign-in.");
        }
    }

    private static boolean isForEverybody(ContainerRequestContext context) {
        return MatchedMethod.annotation(context, Allowed.class)
                .filter(Allowed::everybody)
                .isPresent();
    }

    private static String formField(ContainerRequestContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return firstPart(context);
        }
        if (type == null || !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            return null;
        }
        byte[] body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        return FormField.named("csrf", body);
    }

    /** The token stands before the file in the form, so that a file need not be read to be refused. */
    private static String firstPart(ContainerRequestContext context) throws IOException {
        PushbackInputStream body = new PushbackInputStream(context.getEntityStream(), FormField.FIRST_PART_BYTES);
        byte[] beginning = body.readNBytes(FormField.FIRST_PART_BYTES);
        body.unread(beginning);
        context.setEntityStream(body);
        return FormField.firstPart("csrf", beginning);
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemCode.CSRF_REFUSED, detail);
    }
}
