package app.tollgate.web.schedule;

import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.schedule.ReportScheduleView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.schedule.ReportScheduleAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.report.ReportFilters;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** {@code /settings/schedules/{id}}: one scheduled report, its history, its settings and its end. */
@RequestScoped
@Path(SchedulesPage.HERE + "/" + Visit.ID)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class SchedulePage {

    @Inject
    private ReportScheduleAdministration schedules;

    @Inject
    private ReportFilters filters;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    @PathParam("id")
    private UUID id;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        return page("remove".equals(dialog), Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<ReportScheduleView> changed =
                Submission.of(() -> schedules.change(caller.get(), id, now -> ScheduleForm.read(form, now.active())));
        return changed.problem().isEmpty()
                ? Go.to(here(), "schedule.saved")
                : Go.again(page(now(), false, form, visit.refusal(changed)));
    }

    @POST
    @Path("run")
    public Response run() {
        Submission<DeliveryView> begun = Submission.of(() -> schedules.run(caller.get(), id));
        return begun.problem().isEmpty()
                ? Go.to(here(), "schedule.begun")
                : Go.again(page(false, Refusal.of(visit.words().t("schedule.run.busy"))));
    }

    @POST
    @Path("pause")
    public Response pause() {
        return setActive(false, "schedule.paused");
    }

    @POST
    @Path("activate")
    public Response activate() {
        return setActive(true, "schedule.activated");
    }

    @POST
    @Path("remove")
    public Response remove() {
        schedules.remove(caller.get(), id);
        return Go.to(SchedulesPage.HERE, "schedule.removed");
    }

    /** What cannot be made any more can be paused all the same: then nothing of it is checked but what was. */
    private Response setActive(boolean active, String done) {
        Submission<ReportScheduleView> changed =
                Submission.of(() -> schedules.change(caller.get(), id, now -> Draft.good(now.active(active))));
        return changed.problem().isEmpty() ? Go.to(here(), done) : Go.again(page(false, visit.refusal(changed)));
    }

    private View page(boolean removing, Refusal refusal) {
        ReportScheduleView now = now();
        return page(now, removing, ScheduleForm.show(now), refusal);
    }

    private View page(ReportScheduleView now, boolean removing, Form form, Refusal refusal) {
        Query query = new Query(uri);
        PageRequest request = query.page();
        query.checkAsked();
        Page<DeliveryView> delivered = schedules.deliveries(caller.get(), id, request);
        return new View(
                "schedule/schedule",
                new SchedulePageModel(
                        visit.shell(Destination.SCHEDULES),
                        ScheduleRow.of(now, visit.words()),
                        delivered.items().stream().map(DeliveryRow::of).toList(),
                        Pager.of(uri, delivered).leadingTo(here()),
                        removing,
                        ScheduleChoices.of(filters),
                        form,
                        refusal));
    }

    private ReportScheduleView now() {
        return schedules.get(caller.get(), id);
    }

    private String here() {
        return SchedulesPage.HERE + "/" + id;
    }
}
