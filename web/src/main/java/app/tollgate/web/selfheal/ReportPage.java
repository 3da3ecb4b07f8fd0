package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.Versioned;
import app.tollgate.ejb.selfheal.SelfHealedReport;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.schedule.DeliveryRow;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.ETags;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** {@code /settings/company/self-healed-report}: the settings of the report of self-healed contacts. */
@RequestScoped
@Path(ReportPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class ReportPage {

    static final String HERE = "/settings/company/self-healed-report";

    private static final int DELIVERIES = 5;

    @Inject
    private SelfHealedReport report;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View show() {
        Versioned<SelfHealedReportSettings> now = report.get(caller.get());
        return page(tag(now), false, ColumnForm.of(now.value().columns()), ReportForm.show(now.value()), Refusal.NONE);
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
                ? Go.again(page(tag(report.get(caller.get())), true, columns, form, Refusal.NONE))
                : Go.again(page(form.text("version"), false, columns, form, visit.refusal(saved)));
    }

    private View page(String version, boolean stale, ColumnForm columns, Form form, Refusal refusal) {
        return new View(
                "selfheal/report",
                new ReportPageModel(
                        visit.shell(Destination.SELF_HEALED_REPORT),
                        version,
                        stale,
                        deliveries(),
                        columns,
                        form,
                        refusal));
    }

    private List<DeliveryRow> deliveries() {
        return report.deliveries(caller.get(), new PageRequest(DELIVERIES, Optional.empty())).items().stream()
                .map(DeliveryRow::of)
                .toList();
    }

    private static String tag(Versioned<?> settings) {
        return "\"v" + settings.version() + "\"";
    }
}
