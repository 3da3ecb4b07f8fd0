package app.tollgate.web.schedule;

import app.tollgate.api.schedule.ReportScheduleView;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /settings/schedules}: the reports that are sent by themselves, and a new one. */
@RequestScoped
@Path(SchedulesPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class SchedulesPage {

    static final String HERE = "/settings/schedules";

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

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        return page("create".equals(dialog), ScheduleForm.FRESH, Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<ReportScheduleView> made =
                Submission.of(() -> schedules.create(caller.get(), ScheduleForm.read(form, true)));
        return made.result()
                .map(schedule -> Go.to(HERE + "/" + schedule.id(), "schedule.created"))
                .orElseGet(() -> Go.again(page(true, form, visit.refusal(made))));
    }

    private View page(boolean creating, Form form, Refusal refusal) {
        Query query = new Query(uri);
        PageRequest request = query.page();
        query.checkAsked();
        Page<ReportScheduleView> page = schedules.list(caller.get(), request);
        return new View(
                "schedule/schedules",
                new SchedulesPageModel(
                        visit.shell(Destination.SCHEDULES),
                        page.items().stream()
                                .map(schedule -> ScheduleRow.of(schedule, visit.words()))
                                .toList(),
                        Pager.of(uri, page),
                        creating,
                        ScheduleChoices.of(filters),
                        form,
                        refusal));
    }
}
