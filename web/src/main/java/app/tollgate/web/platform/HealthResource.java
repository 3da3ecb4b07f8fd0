package app.tollgate.web.platform;

import app.tollgate.api.platform.HealthView;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.platform.PlatformHealth;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /operator/health}: how the platform does. */
@ApplicationScoped
@Path(TollgateApplication.API + "/operator/health")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(people = Role.OPERATOR)
public class HealthResource {

    @Inject
    private PlatformHealth health;

    @Inject
    private CurrentCaller caller;

    @GET
    public HealthView get() {
        return health.look(caller.get());
    }
}
