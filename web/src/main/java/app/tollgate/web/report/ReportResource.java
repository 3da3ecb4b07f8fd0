package app.tollgate.web.report;

import app.tollgate.api.report.ReportPreview;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportPreviews;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;

/** {@code /reports}: ask for one, see how far it is, cancel or remove it. */
@ApplicationScoped
@Path(TollgateApplication.API + "/reports")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.READ,
        people = {Role.ADMIN, Role.BILLING})
public class ReportResource {

    @Inject
    private ReportDesk desk;

    @Inject
    private ReportPreviews previews;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page<ReportView> list(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return desk.list(caller.get(), page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(
            keys = KeyRule.WRITE,
            people = {Role.ADMIN, Role.BILLING})
    public Response request(Draft<ReportRequest> request, @Context UriInfo uri) {
        ReportView queued = desk.request(caller.get(), request);
        return Response.accepted(queued)
                .location(URI.create("/" + uri.getPath() + "/" + queued.id()))
                .build();
    }

    /** Looks, and changes nothing; it is a POST because of its body. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReportPreview preview(Draft<ReportRequest> request) {
        return previews.of(caller.get(), request);
    }

    @GET
    @Path("{id}")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.BILLING, Role.USER})
    public ReportView get(@PathParam("id") String id) {
        return ReportReaders.demand(caller.get().actor(), desk.get(caller.get(), known(id)));
    }

    @DELETE
    @Path("{id}")
    @Allowed(
            keys = KeyRule.ADMIN,
            people = {Role.ADMIN, Role.BILLING})
    public void remove(@PathParam("id") String id) {
        desk.remove(caller.get(), known(id));
    }

    static UUID known(String id) {
        return Ids.get(id);
    }
}
