package app.tollgate.web.report;

import app.tollgate.api.report.ReportPreview;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportPreviews;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code /settings/reports}: makes reports, shows their progress, cancels and removes them; the file itself comes from the API. */
@RequestScoped
@Path("/settings/reports")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class ReportsPage {

    /** What an address that leads here can have filled in. */
    private static final List<String> FILLED_IN = List.of("from", "to", "caseType", "campaignId");

    private static final String HERE = "/settings/reports";

    @Inject
    private ReportDesk desk;

    @Inject
    private ReportPreviews previews;

    @Inject
    private ReportFilters filters;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    @GET
    public View show() {
        Form fresh = TypedReport.fresh(visit.formats().today());
        Map<String, List<String>> fields = new HashMap<>(fresh.fields());
        FILLED_IN.forEach(name -> Optional.ofNullable(uri.getQueryParameters().getFirst(name))
                .ifPresent(value -> fields.put(name, List.of(value))));
        return page(new Form(fields), Refusal.NONE);
    }

    @GET
    @Path("progress")
    public View progress() {
        return new View(
                "report/progress",
                new ReportProgressModel(visit.shell(Destination.REPORTS), rows(desk.open(caller.get()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<ReportView> made = Submission.of(() -> desk.request(caller.get(), TypedReport.of(form)));
        return made.problem().isEmpty() ? Go.to(HERE, "report.made") : Go.again(page(form, visit.refusal(made)));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<ReportPreview> seen = Submission.of(() -> previews.of(caller.get(), TypedReport.of(form)));
        return seen.problem().isEmpty()
                ? Response.ok(page(form, Refusal.NONE, seen.result())).build()
                : Go.again(page(form, visit.refusal(seen)));
    }

    /** A report that was finished in the meantime stays. */
    @POST
    @Path(Visit.ID + "/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        if (!ReportState.of(desk.get(caller.get(), id).status()).isWaiting()) {
            return Go.to(HERE);
        }
        desk.remove(caller.get(), id);
        return Go.to(HERE, "report.cancelled");
    }

    @POST
    @Path(Visit.ID + "/remove")
    public Response remove(@PathParam("id") UUID id) {
        desk.remove(caller.get(), id);
        return Go.to(HERE, "report.removed");
    }

    private View page(Form form, Refusal refusal) {
        return page(form, refusal, Optional.empty());
    }

    private View page(Form form, Refusal refusal, Optional<ReportPreview> preview) {
        Query query = new Query(uri);
        PageRequest request = query.page();
        query.checkAsked();
        Page<ReportView> past = desk.past(caller.get(), request);
        return new View(
                "report/reports",
                new ReportsPageModel(
                        visit.shell(Destination.REPORTS),
                        form,
                        refusal,
                        filters.caseTypes(),
                        filters.campaigns(),
                        preview,
                        rows(desk.open(caller.get())),
                        rows(past.items()),
                        Pager.of(uri, past).leadingTo(HERE)));
    }

    private List<ReportRow> rows(List<ReportView> reports) {
        Map<String, String> campaigns = reports.stream().allMatch(report -> report.campaignId() == null)
                ? Map.of()
                : filters.campaigns().stream()
                        .collect(Collectors.toMap(ReportFilters.Choice::id, ReportFilters.Choice::name));
        return reports.stream().map(report -> ReportRow.of(report, campaigns)).toList();
    }
}
