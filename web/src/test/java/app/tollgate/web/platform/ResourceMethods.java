package app.tollgate.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.web.access.Allowed;
import app.tollgate.web.shared.HoldsSecret;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The resource methods of the API as they are in the classes, by name, such as {@code GET /api/v1/me}. */
final class ResourceMethods {

    /** In profile test only: not part of the contract. */
    private static final String TEST_CLOCK = "/api/v1/operator/test-clock";

    private ResourceMethods() {}

    /** What the classes say of an operation. */
    record Rule(String permission, Set<String> roles, boolean everybody, boolean holdsSecret, Set<String> mediaTypes) {

        /** The same operation for another media type, which must not have another rule. */
        Rule and(Rule other) {
            assertThat(other)
                    .usingRecursiveComparison()
                    .ignoringFields("mediaTypes")
                    .isEqualTo(this);
            Set<String> all = new TreeSet<>(mediaTypes);
            all.addAll(other.mediaTypes);
            return new Rule(permission, roles, everybody, holdsSecret, all);
        }
    }

    static Map<String, Rule> ofTheApi() {
        Map<String, Rule> rules = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.tollgate.web")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                                .forEach(method -> verb(method).ifPresent(verb -> {
                                    String path = path(type, method);
                                    if (isOfTheApi(path)) {
                                        rules.merge(verb + " " + path, rule(type, method), Rule::and);
                                    }
                                })));
        return rules;
    }

    private static boolean isOfTheApi(String path) {
        return path.startsWith("/api/") && !path.equals(TEST_CLOCK) || path.startsWith("/.well-known/");
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = "/" + type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        String plain = path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static Rule rule(Class<?> type, Method method) {
        Allowed allowed = own(type, method, Allowed.class);
        Consumes consumes = own(type, method, Consumes.class);
        Set<String> roles = new TreeSet<>();
        Arrays.stream(allowed.people()).forEach(role -> roles.add(role.name()));
        return new Rule(
                allowed.keys().name(),
                roles,
                allowed.everybody(),
                method.isAnnotationPresent(HoldsSecret.class),
                consumes == null ? Set.of() : new TreeSet<>(List.of(consumes.value())));
    }

    private static <A extends Annotation> A own(Class<?> type, Method method, Class<A> annotation) {
        return method.isAnnotationPresent(annotation)
                ? method.getAnnotation(annotation)
                : type.getAnnotation(annotation);
    }
}
