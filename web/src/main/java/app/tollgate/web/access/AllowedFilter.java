package app.tollgate.web.access;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.web.shared.MatchedMethod;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Lets a call through to the resource method only if its {@link Allowed} admits the caller; permission comes before existence. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AllowedFilter implements ContainerRequestFilter {

    private static final Map<Method, Allowed> RULES = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        Optional<Method> method = MatchedMethod.of(context);
        if (method.isEmpty() && context.getMethod().equals(HttpMethod.OPTIONS)) {
            // The answer that JAX-RS gives by itself: it tells the methods and nothing else.
            return;
        }
        Method called = method.orElseThrow(() -> new IllegalStateException("nobody says who may call this"));
        Allowed rule = RULES.computeIfAbsent(called, this::ruleOf);
        if (!rule.everybody()) {
            check(rule, context);
        }
    }

    private static void check(Allowed rule, ContainerRequestContext context) {
        Identity identity = Identity.of(context)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.UNAUTHENTICATED,
                        "Send an API key or a token as \"Authorization: Bearer …\", or sign in."));
        check(rule, identity.actor());
    }

    private Allowed ruleOf(Method method) {
        Allowed own = method.getAnnotation(Allowed.class);
        Allowed rule = own != null ? own : resource.getResourceClass().getAnnotation(Allowed.class);
        if (rule == null) {
            throw new IllegalStateException(method + " does not say who may call it");
        }
        return rule;
    }

    private static void check(Allowed rule, Actor actor) {
        if (actor.kind() == ActorKind.API_KEY) {
            if (!rule.keys().admits(actor)) {
                throw forbidden(
                        rule.keys() == KeyRule.NONE
                                ? "API keys cannot do this; sign in as a person."
                                : "The key needs the permission " + rule.keys() + ".");
            }
        } else if (Arrays.stream(rule.people()).noneMatch(actor::has)) {
            throw forbidden(
                    rule.people().length == 0
                            ? "Only API keys can do this."
                            : "This needs the role "
                                    + Arrays.stream(rule.people())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(" or "))
                                    + ".");
        }
    }

    private static ProblemException forbidden(String detail) {
        return new ProblemException(ProblemCode.FORBIDDEN, detail);
    }
}
