package app.tollgate.web.usage;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.usage.HoldRequest;
import app.tollgate.api.usage.HoldView;
import app.tollgate.ejb.usage.HoldDesk;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.Created;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /usage/holds}: reserve before dialling, and let go of what is not needed. */
@ApplicationScoped
@Path(HoldResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Allowed(keys = KeyRule.WRITE)
public class HoldResource {

    static final String PATH = TollgateApplication.API + "/usage/holds";

    @Inject
    private HoldDesk holds;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reserve(Draft<HoldRequest> request) {
        HoldView hold = holds.reserve(caller.get(), request);
        return Created.at(PATH, hold.id(), hold);
    }

    @DELETE
    @Path("{id}")
    public void release(@PathParam("id") String id) {
        holds.release(caller.get(), Ids.get(id));
    }
}
