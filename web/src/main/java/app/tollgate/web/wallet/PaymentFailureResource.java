package app.tollgate.web.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Role;
import app.tollgate.api.wallet.PaymentFailureReport;
import app.tollgate.api.wallet.PaymentFailureView;
import app.tollgate.ejb.tenant.TenantReach;
import app.tollgate.ejb.wallet.PaymentFailures;
import app.tollgate.ejb.wallet.Recorded;
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

/** {@code /operator/tenants/{slug}/payment-failures}: payments of one tenant that did not go through. */
@RequestScoped
@Path(TollgateApplication.API + "/operator/tenants/{slug}/payment-failures")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(people = Role.OPERATOR)
public class PaymentFailureResource {

    @Inject
    private PaymentFailures failures;

    @Inject
    private TenantReach reach;

    @Inject
    private CurrentCaller caller;

    @PathParam("slug")
    private String slug;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(Draft<PaymentFailureReport> report, @Context UriInfo uri) {
        Recorded<PaymentFailureView> failure = failures.report(onTenant(), report);
        return Recordings.answer(failure, failure.view().id(), uri);
    }

    @GET
    @Path("{id}")
    public PaymentFailureView get(@PathParam("id") String id) {
        return failures.get(onTenant(), Ids.get(id));
    }

    private Caller onTenant() {
        return reach.into(caller.get(), slug);
    }
}
