package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Refuses bodies in a coding that nobody here undoes (RFC 9110 section 15.5.16); what is undone, {@link BodyLimit} has undone
 * before. A call without a body says nothing by the header.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class ContentCodings implements ContainerRequestFilter {

    /** The member of the refusal that becomes the header {@code Accept-Encoding} (RFC 9110 section 12.5.3). */
    static final String MEMBER = "acceptEncoding";

    /** RFC 9110 section 8.4.1.3. */
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    /** No coding at all, but some send it. */
    private static final Set<String> NONE = Set.of("", "identity");

    static boolean isGzip(ContainerRequestContext context) {
        return GZIP.contains(coding(context));
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (!NONE.contains(coding(context)) && !isGzip(context) && context.hasEntity()) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send the body as it is, or through gzip alone.",
                    List.of(),
                    Map.of(MEMBER, "gzip"));
        }
    }

    private static String coding(ContainerRequestContext context) {
        String coding = context.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        return coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
    }
}
