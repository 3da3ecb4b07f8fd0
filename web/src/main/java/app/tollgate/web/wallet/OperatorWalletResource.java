package app.tollgate.web.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Role;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.api.wallet.RefillView;
import app.tollgate.ejb.tenant.TenantReach;
import app.tollgate.ejb.wallet.Recorded;
import app.tollgate.ejb.wallet.RefillDesk;
import app.tollgate.web.access.Allowed;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /operator/tenants/{slug}/wallet}: money that came in for one tenant. */
@RequestScoped
@Path(TollgateApplication.API + "/operator/tenants/{slug}/wallet")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(people = Role.OPERATOR)
public class OperatorWalletResource {

    @Inject
    private RefillDesk desk;

    @Inject
    private TenantReach reach;

    @Inject
    private CurrentCaller caller;

    @PathParam("slug")
    private String slug;

    @POST
    @Path("refills")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refill(Draft<RefillPayment> payment, @Context UriInfo uri) {
        Recorded<RefillView> refill = desk.refill(onTenant(), payment);
        return Recordings.answer(refill, refill.view().id(), uri);
    }

    @GET
    @Path("refills/{id}")
    public RefillView refill(@PathParam("id") String id) {
        return desk.get(onTenant(), Ids.get(id));
    }

    private Caller onTenant() {
        return reach.into(caller.get(), slug);
    }
}
