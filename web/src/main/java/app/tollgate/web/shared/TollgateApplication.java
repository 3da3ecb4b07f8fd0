package app.tollgate.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The one JAX-RS application: the API under {@code api/v1}, the pages beside it. */
@ApplicationPath("/")
public class TollgateApplication extends Application {

    /** Where the API begins; the rest are pages for people. */
    public static final String API = "api/v1";

    /** Jersey leaves {@code Location} as we write it: relative, so that it is right behind every proxy (RFC 9110 section 10.2.2). */
    private static final String LOCATION_AS_WRITTEN =
            "jersey.config.server.headers.location.relative.resolution.disabled";

    /** No description of our classes for whoever asks with OPTIONS or for {@code application.wadl}: the contract stands in OpenAPI. */
    private static final String NO_WADL = "jersey.config.server.wadl.disableWadl";

    /**
     * Jersey keeps no answer back to count it, for which it would set 8 KiB aside for each: what is written whole says how long it is, and
     * what streams has no length to wait for.
     */
    private static final String BYTES_KEPT_BACK = "jersey.config.server.contentLength.buffer";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(LOCATION_AS_WRITTEN, true, NO_WADL, true, BYTES_KEPT_BACK, 0);
    }
}
