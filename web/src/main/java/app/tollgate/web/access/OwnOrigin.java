package app.tollgate.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells our own pages from others by the {@code Origin} header (RFC 6454). */
@ApplicationScoped
public class OwnOrigin {

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    public OwnOrigin() {}

    OwnOrigin(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Whether the origin, if one was sent, is that of the public address or of the host the request was sent to. */
    boolean admits(String origin, String host) {
        if (origin == null) {
            return true;
        }
        String sent = origin.toLowerCase(Locale.ROOT);
        return sent.equals(originOf(publicUrl)) || host != null && isAt(sent, host.toLowerCase(Locale.ROOT));
    }

    private static boolean isAt(String origin, String host) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static String originOf(String url) {
        URI uri = URI.create(url);
        return (uri.getScheme() + "://" + uri.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
