package app.tollgate.web.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** A call that goes to no method of ours is let in only where JAX-RS answers it by itself. */
class AllowedFilterTest {

    @Test
    void whatNoRuleIsAboutIsNotLetIn() {
        assertThatThrownBy(() -> new AllowedFilter().filter(withoutMethod("GET")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void optionsAreAnsweredByThemselves() {
        assertThatCode(() -> new AllowedFilter().filter(withoutMethod("OPTIONS")))
                .doesNotThrowAnyException();
    }

    private static ContainerRequestContext withoutMethod(String http) {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                AllowedFilterTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, called, arguments) -> called.getName().equals("getMethod") ? http : null);
    }
}
