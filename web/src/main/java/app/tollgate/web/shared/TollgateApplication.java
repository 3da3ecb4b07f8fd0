package app.tollgate.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The one JAX-RS application: the API under {@code api/v1}, the pages beside it. */
@ApplicationPath("/")
public class TollgateApplication extends Application {

    /** Where the API begins; the rest are pages for people. */
    public static final String API = "api/v1";
}
