package app.tollgate.web.shared;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes which resource method a call goes to, for all filters behind this one.
 *
 * <p>What JAX-RS injects for it is a proxy that looks the request up anew each time it is asked; seven filters asking it took longer than
 * all they do. Jersey's {@code UriInfo} of the call knows it as well, and is asked here.
 */
@Provider
@Priority(0)
public class MatchedMethod implements ContainerRequestFilter {

    private static final String ATTRIBUTE = MatchedMethod.class.getName();
    private static final Map<Method, Boolean> OURS = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo injected;

    @Override
    public void filter(ContainerRequestContext context) {
        ResourceInfo matched = context.getUriInfo() instanceof ResourceInfo known ? known : injected;
        Method method = matched.getResourceMethod();
        if (method != null && OURS.computeIfAbsent(method, same -> isOurs(matched))) {
            context.setProperty(ATTRIBUTE, method);
        }
    }

    /** JAX-RS answers OPTIONS by a method of its own, which no rule of ours is about. */
    private static boolean isOurs(ResourceInfo matched) {
        return matched.getResourceClass().isAnnotationPresent(Path.class);
    }

    /** The method; empty for the answer to OPTIONS that JAX-RS gives by itself. */
    public static Optional<Method> of(ContainerRequestContext context) {
        return Optional.ofNullable((Method) context.getProperty(ATTRIBUTE));
    }

    /** What the method is annotated with. */
    public static <A extends Annotation> Optional<A> annotation(ContainerRequestContext context, Class<A> type) {
        return of(context).map(method -> method.getAnnotation(type));
    }
}
