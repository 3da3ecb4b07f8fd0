package app.tollgate.web.page;

import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.Identity;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /}: leads everybody to where they begin. */
@ApplicationScoped
@Path("/")
@Allowed(everybody = true)
public class StartPage {

    @Inject
    private CurrentCaller caller;

    @GET
    public Response start() {
        return Go.to(caller.find().map(StartPage::landing).orElse("/sign-in"));
    }

    private static String landing(Identity identity) {
        return Destination.landing(identity.actor().roles()).path();
    }
}
