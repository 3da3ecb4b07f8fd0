package app.tollgate.web.selfheal;

import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.Versioned;
import app.tollgate.ejb.selfheal.SelfHealedReport;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.schedule.DeliveryRow;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.ETags;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /settings/company/self-healed-report}: the settings of the report of self-healed contacts. */
@RequestScoped
@Path(ReportPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class ReportPage {

    static final String HERE = "/settings/company/self-healed-report";

    @Inject
    private SelfHealedReport report;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    @GET
    public View show() {
        return asSaved(Refusal.NONE);
    }

    /** Moves a column, or saves. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        ColumnForm columns = ColumnForm.read(form);
        if (columns.moved().isPresent()) {
            return Response.ok(page(form.text("version"), false, columns, form, Refusal.NONE))
                    .build();
        }
        Submission<?> saved =
                Submission.of(() -> report.put(caller.get(), ReportForm.read(form), ETags.seen(form.text("version"))));
        if (saved.problem().isEmpty()) {
            return Go.to(HERE, "selfheal.report");
        }
        return saved.isRefusedAs(ProblemCode.PRECONDITION_FAILED)
                ? Go.again(page(ETags.of(report.get(caller.get())), true, columns, form, Refusal.NONE))
                : Go.again(page(form.text("version"), false, columns, form, visit.refusal(saved)));
    }

    @POST
    @Path("run")
    public Response run() {
        Submission<DeliveryView> begun = Submission.of(() -> report.run(caller.get()));
        return begun.problem().isEmpty()
                ? Go.to(HERE, "schedule.begun")
                : Go.again(asSaved(Refusal.of(visit.words().t("schedule.run.busy"))));
    }

    private View asSaved(Refusal refusal) {
        Versioned<SelfHealedReportSettings> now = report.get(caller.get());
        return page(ETags.of(now), false, ColumnForm.of(now.value().columns()), ReportForm.show(now.value()), refusal);
    }

    private View page(String version, boolean stale, ColumnForm columns, Form form, Refusal refusal) {
        return new View(
                "selfheal/report",
                new ReportPageModel(
                        visit.shell(Destination.SELF_HEALED_REPORT),
                        version,
                        stale,
                        sending(),
                        columns,
                        form,
                        refusal));
    }

    private ReportPageModel.Sending sending() {
        Query query = new Query(uri);
        PageRequest request = query.page();
        query.checkAsked();
        Page<DeliveryView> delivered = report.deliveries(caller.get(), request);
        return new ReportPageModel.Sending(
                report.next(caller.get()),
                report.get(caller.get()).value().frequency() != null,
                delivered.items().stream().map(DeliveryRow::of).toList(),
                Pager.of(uri, delivered).leadingTo(HERE));
    }
}
