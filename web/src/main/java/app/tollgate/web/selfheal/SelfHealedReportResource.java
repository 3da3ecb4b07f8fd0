package app.tollgate.web.selfheal;

import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.selfheal.SelfHealedReport;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.ETags;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /self-healed-report}: when and to whom the report of self-healed contacts is sent, and what was sent. */
@ApplicationScoped
@Path(TollgateApplication.API + "/self-healed-report")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.ADMIN,
        people = {Role.ADMIN, Role.BILLING})
public class SelfHealedReportResource {

    @Inject
    private SelfHealedReport report;

    @Inject
    private CurrentCaller caller;

    @GET
    public Response get() {
        return ETags.answer(report.get(caller.get()));
    }

    @POST
    @Path("run")
    public Response run() {
        return Response.accepted(report.run(caller.get())).build();
    }

    @GET
    @Path("deliveries")
    public Page<DeliveryView> deliveries(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return report.deliveries(caller.get(), page);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(Draft<SelfHealedReportSettings> settings, @Context HttpHeaders headers) {
        return ETags.answer(report.put(caller.get(), settings, ETags.seen(headers)));
    }
}
