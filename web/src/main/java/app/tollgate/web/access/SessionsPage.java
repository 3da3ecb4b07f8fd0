package app.tollgate.web.access;

import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.access.SessionCache;
import app.tollgate.ejb.access.Sessions;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** {@code /settings/sessions}: where the reader is signed in, and the end of a session. */
@ApplicationScoped
@Path("/settings/sessions")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING, Role.USER, Role.OPERATOR})
public class SessionsPage {

    private static final String HERE = "/settings/sessions";

    /** A person has fewer sessions than a page has places. */
    @Inject
    private Sessions sessions;

    @Inject
    private SessionCache cache;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View show() {
        List<SessionRow> rows =
                Page.all((PageRequest page) ->
                                sessions.list(caller.get(), caller.identity().sessionId(), page))
                        .stream()
                        .map(SessionRow::of)
                        .toList();
        return new View("access/sessions", new SessionsPageModel(visit.shell(Destination.SESSIONS), rows));
    }

    @POST
    @Path(Visit.ID + "/revoke")
    public Response end(@PathParam("id") UUID id) {
        sessions.end(caller.get(), id);
        cache.forget(id);
        return Go.to(HERE, "access.ended");
    }
}
