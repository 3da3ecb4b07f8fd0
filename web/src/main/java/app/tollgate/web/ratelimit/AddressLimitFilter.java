package app.tollgate.web.ratelimit;

import app.tollgate.api.ratelimit.RateLimitRule;
import app.tollgate.ejb.ratelimit.RateLimiting;
import app.tollgate.web.access.ClientAddress;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.MatchedMethod;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** Takes a token of the caller's address where a resource method is {@link RateLimited} and nobody is signed in. */
@Provider
@Priority(Priorities.AUTHENTICATION + 20)
public class AddressLimitFilter implements ContainerRequestFilter {

    private static final Map<Method, RateLimitRule> RULES = new ConcurrentHashMap<>();

    @Inject
    private RateLimiting limits;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Config config;

    @Inject
    private ClientAddress addresses;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext context) {
        MatchedMethod.of(context)
                .filter(method -> method.isAnnotationPresent(RateLimited.class))
                .filter(method -> caller.find().isEmpty())
                .ifPresent(this::limit);
    }

    private void limit(Method method) {
        RateLimitRule rule = RULES.computeIfAbsent(method, this::ruleOf);
        RateLimitHeaders.tell(
                List.of(limits.ofAddress(
                        method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                        addresses.of(request),
                        rule)),
                response);
    }

    private RateLimitRule ruleOf(Method method) {
        RateLimited limited = method.getAnnotation(RateLimited.class);
        int value = setting(method, "value", limited.value());
        return new RateLimitRule("address", value, value, setting(method, "window", limited.window()));
    }

    private int setting(Method method, String member, int fallback) {
        String own = method.getDeclaringClass().getName() + "/" + method.getName() + "/RateLimited/" + member;
        return config.getOptionalValue(own, Integer.class)
                .or(() -> config.getOptionalValue("RateLimited/" + member, Integer.class))
                .orElse(fallback);
    }
}
