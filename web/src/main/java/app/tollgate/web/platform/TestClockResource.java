package app.tollgate.web.platform;

import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /operator/test-clock}: moves this node's clock, in profile {@code test}; elsewhere there is no such address. */
@ApplicationScoped
@Path(TollgateApplication.API + "/operator/test-clock")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(people = Role.OPERATOR)
public class TestClockResource {

    @Inject
    private Clocks clocks;

    @Inject
    @ConfigProperty(name = "tollgate.profile", defaultValue = "development")
    private String profile;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ClockView move(MoveClockRequest request) {
        if (!"test".equals(profile)) {
            throw ProblemException.notFound();
        }
        return new ClockView(clocks.move(Duration.ofSeconds(request.seconds())));
    }
}
