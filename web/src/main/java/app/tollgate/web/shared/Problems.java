package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one translation of everything thrown into a problem document; pages answer the same as a page. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final String LOGGED = Problems.class.getName() + ".logged";

    @Context
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException redirect
                && redirect.getResponse().getStatus() < 400) {
            return redirect.getResponse();
        }
        ProblemException refusal = Refusals.of(thrown);
        String id = RequestIds.of(request);
        if (refusal.code() == ProblemCode.INTERNAL) {
            logOnce(id, thrown);
        }
        Problem problem = Problem.of(
                refusal.code(),
                refusal.getMessage(),
                new Problem.Request(id, "/" + uri.getPath()),
                refusal.errors(),
                refusal.members());
        return withHeaders(ProblemAnswers.of(problem, request), refusal, thrown).build();
    }

    /** JAX-RS asks twice about what a bean threw: whether it can be worded at all, and for the words. */
    private void logOnce(String id, Throwable thrown) {
        if (request.getAttribute(LOGGED) == null) {
            request.setAttribute(LOGGED, true);
            LOG.log(Level.SEVERE, "Request " + id + " failed", thrown);
        }
    }

    private static Response.ResponseBuilder withHeaders(
            Response.ResponseBuilder answer, ProblemException refusal, Throwable thrown) {
        if (refusal.code().status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tollgate\"");
        }
        if (refusal.members().get("retryAfterSeconds") instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds);
        } else if (refusal.code().status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 2);
        }
        if (refusal.members().get("contentRange") instanceof String range) {
            answer.header("Content-Range", range);
        }
        if (refusal.members().get(ContentCodings.MEMBER) instanceof String codings) {
            answer.header(HttpHeaders.ACCEPT_ENCODING, codings);
        }
        if (thrown instanceof WebApplicationException web
                && web.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, withHead(web.getResponse().getHeaderString(HttpHeaders.ALLOW)));
        }
        return answer;
    }

    /** Whoever may read may also ask for the head. */
    private static String withHead(String methods) {
        List<String> all = List.of(methods.split("\\s*,\\s*"));
        return all.contains("GET") && !all.contains("HEAD") ? "HEAD, " + methods : methods;
    }
}
