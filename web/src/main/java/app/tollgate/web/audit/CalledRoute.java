package app.tollgate.web.audit;

import app.tollgate.web.shared.MatchedMethod;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Notes, before anything can refuse the call, which route it takes: the address with names in place of ids. */
@Provider
@Priority(1)
public class CalledRoute implements ContainerRequestFilter {

    private static final String ATTRIBUTE = CalledRoute.class.getName();
    private static final Map<Method, String> ROUTES = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        MatchedMethod.of(context)
                .ifPresent(method -> context.setProperty(ATTRIBUTE, ROUTES.computeIfAbsent(method, this::route)));
    }

    /** The route of an answered call, if it came as far as that. */
    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }

    private String route(Method method) {
        return route(resource.getResourceClass().getAnnotation(Path.class), method.getAnnotation(Path.class));
    }

    /** {@code /api-keys/{id}} of the class's and the method's parts. */
    static String route(Path ofClass, Path ofMethod) {
        return shown(template(ofClass, ofMethod));
    }

    /** The address as the resource has it, with the expressions of its parameters. */
    static String template(Path ofClass, Path ofMethod) {
        String own = ofMethod == null ? "" : "/" + ofMethod.value();
        return ("/" + ofClass.value() + own).replaceAll("/+", "/");
    }

    /** A template as people read it. */
    static String shown(String whole) {
        String base = "/" + TollgateApplication.API;
        String shortened = whole.startsWith(base + "/") ? whole.substring(base.length()) : whole;
        return shortened.replaceAll("\\{\\s*(\\w+)\\s*:[^/]*\\}", "{$1}");
    }
}
