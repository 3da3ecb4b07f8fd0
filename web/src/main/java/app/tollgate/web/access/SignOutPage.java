package app.tollgate.web.access;

import app.tollgate.ejb.access.SessionCache;
import app.tollgate.ejb.access.Sessions;
import app.tollgate.web.page.Go;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /sign-out}: ends the session and takes its cookie back; whoever has none is led to the door as well. */
@ApplicationScoped
@Path("/sign-out")
@Allowed(everybody = true)
public class SignOutPage {

    @Inject
    private Sessions sessions;

    @Inject
    private SessionCache cache;

    @Inject
    private SessionCookie cookie;

    @Inject
    private CurrentCaller caller;

    @POST
    public Response signOut(@Context HttpServletResponse response) {
        caller.find().flatMap(Identity::sessionId).ifPresent(this::end);
        cookie.clear(response);
        return Go.to("/sign-in");
    }

    private void end(UUID session) {
        sessions.signOut(caller.get(), session);
        cache.forget(session);
    }
}
