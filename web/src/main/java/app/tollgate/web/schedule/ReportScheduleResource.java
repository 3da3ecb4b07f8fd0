package app.tollgate.web.schedule;

import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.schedule.ReportScheduleRequest;
import app.tollgate.api.schedule.ReportScheduleView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.schedule.ReportScheduleAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /report-schedules}: reports that are sent by themselves, and what was sent. */
@ApplicationScoped
@Path(ReportScheduleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.WRITE,
        people = {Role.ADMIN, Role.BILLING})
public class ReportScheduleResource {

    static final String PATH = TollgateApplication.API + "/report-schedules";

    @Inject
    private ReportScheduleAdministration schedules;

    @Inject
    private CurrentCaller caller;

    @GET
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.BILLING})
    public Page<ReportScheduleView> list(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return schedules.list(caller.get(), page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Draft<ReportScheduleRequest> request) {
        ReportScheduleView made = schedules.create(caller.get(), request);
        return Created.at(PATH, made.id(), made);
    }

    @GET
    @Path("{id}")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.BILLING})
    public ReportScheduleView get(@PathParam("id") String id) {
        return schedules.get(caller.get(), Ids.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({PatchReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public ReportScheduleView change(@PathParam("id") String id, Patch patch) {
        return schedules.change(caller.get(), Ids.get(id), patch::onto);
    }

    @DELETE
    @Path("{id}")
    @Allowed(
            keys = KeyRule.ADMIN,
            people = {Role.ADMIN, Role.BILLING})
    public void remove(@PathParam("id") String id) {
        schedules.remove(caller.get(), Ids.get(id));
    }

    @POST
    @Path("{id}/run")
    public Response run(@PathParam("id") String id) {
        return Response.accepted(schedules.run(caller.get(), Ids.get(id))).build();
    }

    @GET
    @Path("{id}/deliveries")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.BILLING})
    public Page<DeliveryView> deliveries(@PathParam("id") String id, @BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return schedules.deliveries(caller.get(), Ids.get(id), page);
    }
}
