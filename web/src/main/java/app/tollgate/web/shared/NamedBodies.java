package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a call that should have a body and does not name its media type, or names a charset that nobody here reads.
 *
 * <p>Without a type no reader is asked: the resource method would get null for a body that is missing. Whatever charset a type names,
 * our readers take the bytes for UTF-8; those of forms, which are the server's, take them for what is named.
 */
@Provider
@Priority(Priorities.USER - 1)
public class NamedBodies implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        MediaType type = context.getMediaType();
        if (type == null) {
            refuseBody(context, "Send a body and name its media type as Content-Type.");
        } else if (!isUtf8(type) && !isForm(type)) {
            refuseBody(context, "Send the body in UTF-8, and name that charset or none.");
        }
    }

    /** Calls without a body may say what they like. */
    private static void refuseBody(ContainerRequestContext context, String detail) {
        if (MatchedMethod.annotation(context, Consumes.class).isPresent()) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE, detail);
        }
    }

    /** Texts of US-ASCII are the same in UTF-8; {@code utf8} is no registered name, but some send it. */
    static boolean isUtf8(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset == null
                || charset.equalsIgnoreCase("utf-8")
                || charset.equalsIgnoreCase("us-ascii")
                || charset.equalsIgnoreCase("utf8");
    }

    private static boolean isForm(MediaType type) {
        return type.getSubtype().equalsIgnoreCase("x-www-form-urlencoded")
                || type.getType().equalsIgnoreCase("multipart");
    }
}
