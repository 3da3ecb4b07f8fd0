package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.PhoneFlagRequest;
import app.tollgate.api.selfheal.PhoneFlagView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.selfheal.NumberDesk;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.Created;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /contacts/{id}/phone-flags}: numbers that are wrong for a contact. */
@RequestScoped
@Path(TollgateApplication.API + "/contacts/{id}/phone-flags")
@Produces(MediaType.APPLICATION_JSON)
public class PhoneFlagResource {

    @Inject
    private NumberDesk desk;

    @Inject
    private CurrentCaller caller;

    @PathParam("id")
    private String contact;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(
            keys = KeyRule.WRITE,
            people = {Role.ADMIN, Role.USER})
    public Response create(Draft<PhoneFlagRequest> request) {
        NumberDesk.Flagged flagged = desk.flag(caller.get(), Ids.get(contact), request);
        return flagged.isNew()
                ? Created.at(
                        TollgateApplication.API + "/contacts/" + contact + "/phone-flags",
                        flagged.flag().id(),
                        flagged.flag())
                : Response.ok(flagged.flag()).build();
    }

    @GET
    @Path("{flagId}")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public PhoneFlagView get(@PathParam("flagId") String id) {
        return desk.flag(caller.get(), Ids.get(contact), Ids.get(id));
    }
}
