package app.tollgate.web.audit;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.RequestId;
import app.tollgate.ejb.audit.ApiCall;
import app.tollgate.ejb.audit.ApiCalls;
import app.tollgate.web.access.Identity;
import app.tollgate.web.shared.RequestIds;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Takes note of every call of the API by a key or a person, whatever became of it; whoever is unknown has no log to stand in. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ApiCallFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApiCalls calls;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
            Identity.of(request).ifPresent(identity -> note(request, response, identity, milliseconds));
        }
    }

    private void note(HttpServletRequest request, HttpServletResponse response, Identity identity, long milliseconds) {
        if (LogRoomFilter.refused(request)) {
            calls.leaveOut(identity.tenant());
        } else {
            calls.note(call(request, response, identity, milliseconds));
        }
    }

    private ApiCall call(
            HttpServletRequest request, HttpServletResponse response, Identity identity, long milliseconds) {
        RequestId id = new RequestId(RequestIds.of(request), identity.address(), Optional.empty());
        return new ApiCall(
                new Caller(identity.tenant(), identity.actor(), id),
                request.getMethod(),
                CalledRoute.of(request),
                response.getStatus(),
                milliseconds,
                clock.instant());
    }
}
