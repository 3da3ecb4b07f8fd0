package app.tollgate.web.platform;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.PlatformFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Requests may be sent here: the application is up, the database answers, and nobody has asked it to stop. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private static final String DRAINING = "tollgate.draining";

    @Inject
    private PlatformFigures figures;

    private final Caller caller = Caller.system(TenantId.OPERATOR, "readiness");

    @Override
    public HealthCheckResponse call() {
        if (Boolean.getBoolean(DRAINING)) {
            return notReady("draining");
        }
        if (!LastOfAll.isStarted()) {
            return notReady("starting");
        }
        try {
            figures.ping(caller);
            return HealthCheckResponse.up("ready");
        } catch (RuntimeException databaseAway) {
            return notReady("database");
        }
    }

    private static HealthCheckResponse notReady(String reason) {
        return HealthCheckResponse.named("ready")
                .down()
                .withData("reason", reason)
                .build();
    }
}
