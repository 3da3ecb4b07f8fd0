package app.tollgate.web.access;

import app.tollgate.api.access.SessionOpened;
import app.tollgate.api.access.SessionView;
import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.access.SessionCache;
import app.tollgate.ejb.access.Sessions;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /sessions}: sign in, sign out, look at and end one's own sessions. */
@ApplicationScoped
@Path(TollgateApplication.API + "/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(people = {Role.ADMIN, Role.BILLING, Role.USER, Role.CLIENT, Role.OPERATOR})
public class SessionResource {

    @Inject
    private BrowserSignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionCache cache;

    @Inject
    private SessionCookie cookie;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(everybody = true)
    public Response open(
            SignInRequest body, @Context HttpServletRequest request, @Context HttpServletResponse response) {
        SessionOpened opened = signIn.open(body, request, response);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/" + TollgateApplication.API + "/sessions/current")
                .entity(opened)
                .build();
    }

    @GET
    public Page<SessionView> list(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return sessions.list(caller.get(), caller.identity().sessionId(), page);
    }

    @DELETE
    @Path("current")
    public void signOut(@Context HttpServletResponse response) {
        caller.identity().sessionId().ifPresent(id -> {
            sessions.signOut(caller.get(), id);
            cache.forget(id);
        });
        cookie.clear(response);
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        UUID session = Ids.get(id);
        sessions.end(caller.get(), session);
        cache.forget(session);
    }
}
