package app.tollgate.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookieTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://portal.vendor.example", "http://portal.vendor.example", "http://192.0.2.1:8080"})
    void isBoundToTheHostAndSecureEverywhereButOnLoopback(String publicUrl) {
        assertThat(set(publicUrl)).isEqualTo("__Host-tg=token; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void isPlainWhereTheProductIsTriedOutOnLoopback(String publicUrl) {
        assertThat(set(publicUrl)).isEqualTo("tg=token; Path=/; HttpOnly; SameSite=Lax");
    }

    private static String set(String publicUrl) {
        List<String> headers = new ArrayList<>();
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                SessionCookieTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> headers.add((String) arguments[1]) ? null : null);
        new SessionCookie(publicUrl).set(response, "token");
        return headers.get(0);
    }
}
