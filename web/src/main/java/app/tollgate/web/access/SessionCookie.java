package app.tollgate.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie of a session: {@code __Host-tg} and Secure, or plain {@code tg} where the product is tried out over http on loopback. */
@ApplicationScoped
public class SessionCookie {

    private static final Logger LOG = Logger.getLogger(SessionCookie.class.getName());

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    private boolean plain;

    public SessionCookie() {}

    SessionCookie(String publicUrl) {
        this.publicUrl = publicUrl;
        choose();
    }

    @PostConstruct
    void choose() {
        URI url = URI.create(publicUrl);
        plain = "http".equals(url.getScheme()) && isLoopback(url.getHost());
    }

    void warn(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (plain) {
            LOG.log(
                    Level.WARNING,
                    "Sign-in cookies are not Secure because TOLLGATE_PUBLIC_URL is {0}; use https for anything but a trial",
                    publicUrl);
        }
    }

    /** What the browser sent. */
    Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    /** Lets the browser hold a token until it is closed. */
    public void set(HttpServletResponse response, String token) {
        response.addHeader("Set-Cookie", name() + "=" + token + attributes());
    }

    /** Lets the browser forget. */
    public void clear(HttpServletResponse response) {
        response.addHeader("Set-Cookie", name() + "=" + attributes() + "; Max-Age=0");
    }

    private String name() {
        return plain ? "tg" : "__Host-tg";
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (plain ? "" : "; Secure");
    }

    private static boolean isLoopback(String host) {
        try {
            return "localhost".equals(host)
                    || host != null
                            && host.matches("127\\.[0-9.]+|\\[::1\\]")
                            && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
