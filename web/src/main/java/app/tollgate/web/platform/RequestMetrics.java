package app.tollgate.web.platform;

import app.tollgate.ejb.shared.Meters;
import app.tollgate.web.access.Identity;
import app.tollgate.web.shared.BodyLimit;
import app.tollgate.web.shared.RequestIds;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Tag;

/** Counts and times every request, and writes one line of log for each, without query, body or credential. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class RequestMetrics extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("app.tollgate.request");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    @Inject
    private transient Meters meters;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            int status = BodyLimit.hasBrokenOff(request) ? 400 : response.getStatus();
            note(request, status, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void note(HttpServletRequest request, int status, Duration took) {
        Tag method = new Tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other");
        meters.count("tollgate_requests", 1, method, new Tag("status", status / 100 + "xx"));
        meters.time("tollgate_request_milliseconds", took, method);
        if (status == 429) {
            meters.count("tollgate_requests_refused_by_limit", 1);
        }
        if (LOG.isLoggable(Level.FINE) || status >= 500) {
            LOG.log(
                    status >= 500 ? Level.WARNING : Level.FINE,
                    "{0} {1} {2} {3} ms tenant={4} request={5}",
                    new Object[] {
                        request.getMethod(),
                        request.getRequestURI(),
                        status,
                        took.toMillis(),
                        Identity.of(request)
                                .map(identity -> identity.tenant().slug())
                                .orElse("-"),
                        RequestIds.of(request)
                    });
        }
    }
}
