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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Tag;

/** Counts and times every request, and writes one line of log for each, without query, body or credential. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class RequestMetrics extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("app.tollgate.request");

    /** Made once: a tag looks its name over each time it is made. */
    private static final Map<String, Tag> METHODS = Stream.of(
                    "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), method -> new Tag("method", method)));

    private static final Tag OTHER_METHOD = new Tag("method", "other");
    private static final List<Tag> STATUSES = IntStream.range(0, 10)
            .mapToObj(hundreds -> new Tag("status", hundreds + "xx"))
            .toList();

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
        Tag method = METHODS.getOrDefault(request.getMethod(), OTHER_METHOD);
        meters.count("tollgate_requests", 1, method, STATUSES.get(status / 100));
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
