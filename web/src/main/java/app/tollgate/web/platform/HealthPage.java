package app.tollgate.web.platform;

import app.tollgate.api.shared.Role;
import app.tollgate.ejb.platform.PlatformHealth;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /operator/health}: the platform at a glance, for those who run it. */
@ApplicationScoped
@Path("/operator/health")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class HealthPage {

    @Inject
    private PlatformHealth health;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View get() {
        return new View(
                "platform/health", new HealthPageModel(visit.shell(Destination.HEALTH), health.look(caller.get())));
    }
}
