package app.tollgate.web.access;

import app.tollgate.api.access.InviteUserRequest;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.access.Invitations;
import app.tollgate.ejb.access.SessionCache;
import app.tollgate.ejb.access.Team;
import app.tollgate.web.shared.Created;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Patch;
import app.tollgate.web.shared.PatchReader;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /users}: the people of the company. */
@ApplicationScoped
@Path(TollgateApplication.API + "/users")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(keys = KeyRule.ADMIN, people = Role.ADMIN)
public class UserResource {

    @Inject
    private Team team;

    @Inject
    private Invitations invitations;

    @Inject
    private SessionCache sessions;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page<UserView> list(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return team.list(caller.get(), page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(Draft<InviteUserRequest> request, @Context UriInfo uri) {
        UserView invited = team.invite(caller.get(), request);
        return Created.at(uri.getPath(), invited.id(), invited);
    }

    @GET
    @Path("{id}")
    public UserView get(@PathParam("id") String id) {
        return team.get(caller.get(), Ids.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({PatchReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public UserView change(@PathParam("id") String id, Patch patch) {
        UserView changed = team.change(caller.get(), Ids.get(id), patch::onto);
        sessions.forget(changed.id());
        return changed;
    }

    @POST
    @Path("{id}/invitation")
    public UserView resend(@PathParam("id") String id) {
        return invitations.resend(caller.get(), Ids.get(id));
    }

    @DELETE
    @Path("{id}/invitation")
    public void withdraw(@PathParam("id") String id) {
        invitations.withdraw(caller.get(), Ids.get(id));
    }
}
