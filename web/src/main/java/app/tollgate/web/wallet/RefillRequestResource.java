package app.tollgate.web.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.wallet.RefillFailure;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.api.wallet.RefillRequestView;
import app.tollgate.ejb.wallet.RefillDesk;
import app.tollgate.ejb.wallet.RefillQueue;
import app.tollgate.ejb.wallet.RefillReach;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /operator/refill-requests}: what wallets ask the operators for. */
@ApplicationScoped
@Path(TollgateApplication.API + "/operator/refill-requests")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(people = Role.OPERATOR)
public class RefillRequestResource {

    @Inject
    private RefillQueue queue;

    @Inject
    private RefillDesk desk;

    @Inject
    private RefillReach reach;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page<RefillRequestView> list(@BeanParam Query query) {
        RefillRequestStatus status =
                query.oneOf("status", RefillRequestStatus.class).orElse(RefillRequestStatus.OPEN);
        PageRequest page = query.page();
        query.check();
        return queue.list(caller.get(), status, page);
    }

    @GET
    @Path("{id}")
    public RefillRequestView get(@PathParam("id") String id) {
        return queue.get(caller.get(), Ids.get(id));
    }

    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    public RefillRequestView complete(@PathParam("id") String id, Draft<RefillPayment> payment) {
        return desk.complete(onTenantOf(id), Ids.get(id), payment);
    }

    @POST
    @Path("{id}/fail")
    @Consumes(MediaType.APPLICATION_JSON)
    public RefillRequestView fail(@PathParam("id") String id, Draft<RefillFailure> failure) {
        return desk.fail(onTenantOf(id), Ids.get(id), failure);
    }

    private Caller onTenantOf(String id) {
        return reach.intoTenantOf(caller.get(), Ids.get(id));
    }
}
