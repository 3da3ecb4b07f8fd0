package app.tollgate.web.audit;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.audit.ApiCall;
import app.tollgate.ejb.audit.ApiCalls;
import app.tollgate.ejb.audit.RefusedCalls;
import app.tollgate.web.access.Identity;
import app.tollgate.web.access.RefusedCaller;
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

/**
 * Takes note of every call of the API by a key or a person, whatever became of it, and of those with a known key that did not open;
 * whoever is unknown has no log to stand in.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ApiCallFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String NO_ROUTE = "(no such address)";

    @Inject
    private transient ApiCalls calls;

    @Inject
    private transient RefusedCalls refused;

    @Inject
    private transient KnownRoutes routes;

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
            note(request, response, milliseconds);
        }
    }

    private void note(HttpServletRequest request, HttpServletResponse response, long milliseconds) {
        Optional<Identity> identity = Identity.of(request);
        if (identity.isPresent() && LogRoomFilter.refused(request)) {
            calls.leaveOut(identity.get().tenant());
        } else if (identity.isPresent()) {
            Identity known = identity.get();
            Caller caller = caller(known.tenant(), known.actor(), known.address(), request);
            calls.note(call(caller, request, response, milliseconds));
        } else {
            RefusedCaller.of(request).ifPresent(key -> {
                Caller caller = caller(key.refusal().tenant(), key.refusal().actor(), key.address(), request);
                refused.note(
                        call(caller, request, response, milliseconds),
                        key.refusal().reason().name());
            });
        }
    }

    private static Caller caller(TenantId tenant, Actor actor, String address, HttpServletRequest request) {
        return new Caller(tenant, actor, new RequestId(RequestIds.of(request), address, Optional.empty()));
    }

    private ApiCall call(Caller caller, HttpServletRequest request, HttpServletResponse response, long milliseconds) {
        String route = CalledRoute.of(request)
                .or(() -> routes.of(request.getRequestURI()))
                .orElse(NO_ROUTE);
        return new ApiCall(caller, request.getMethod(), route, response.getStatus(), milliseconds, clock.instant());
    }
}
