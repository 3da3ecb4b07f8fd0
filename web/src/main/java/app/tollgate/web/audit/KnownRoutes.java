package app.tollgate.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The routes of all resources, for calls that were refused before one was chosen: beyond a rate limit, or with a method that the address
 * does not have.
 */
@ApplicationScoped
class KnownRoutes {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::([^{}]*(?:\\{[^{}]*}[^{}]*)*))?}");
    private static final String PART = "[^/]+";

    private final List<KnownRoute> routes;

    private record KnownRoute(String template, Pattern addresses, int letters) {

        static KnownRoute of(String template) {
            Matcher parameters = PARAMETER.matcher(template);
            StringBuilder expression = new StringBuilder();
            int from = 0;
            while (parameters.find()) {
                expression.append(Pattern.quote(template.substring(from, parameters.start())));
                String own = parameters.group(1);
                expression.append("(?:").append(own == null ? PART : own.trim()).append(')');
                from = parameters.end();
            }
            expression.append(Pattern.quote(template.substring(from))).append("/?");
            int letters = PARAMETER.matcher(template).replaceAll("").length();
            return new KnownRoute(template, Pattern.compile(expression.toString()), letters);
        }
    }

    /** For the container's proxy. */
    KnownRoutes() {
        routes = List.of();
    }

    @Inject
    KnownRoutes(BeanManager beans) {
        this(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class)));
    }

    KnownRoutes(Stream<Class<?>> resources) {
        routes = resources
                .flatMap(resource -> Arrays.stream(resource.getMethods())
                        .filter(KnownRoutes::answersCalls)
                        .map(method -> CalledRoute.template(
                                resource.getAnnotation(Path.class), method.getAnnotation(Path.class))))
                .distinct()
                .map(KnownRoute::of)
                .sorted(Comparator.comparingInt(KnownRoute::letters).reversed())
                .toList();
    }

    private static boolean answersCalls(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** The route of an address; of several, the one that names most of it (Jakarta RESTful Web Services 3.1, 3.7.2). */
    Optional<String> of(String address) {
        return routes.stream()
                .filter(route -> route.addresses().matcher(address).matches())
                .findFirst()
                .map(route -> CalledRoute.shown(route.template()));
    }
}
