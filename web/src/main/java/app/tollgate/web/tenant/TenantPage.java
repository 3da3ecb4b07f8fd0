package app.tollgate.web.tenant;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.api.tenant.Tier;
import app.tollgate.ejb.tenant.TenantAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.Constraints;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;

/** {@code /operator/tenants/{slug}}: one tenant's name, limits and state. */
@RequestScoped
@Path("/operator/tenants/{slug}")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class TenantPage {

    @Inject
    private TenantAdministration tenants;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("slug")
    private String slug;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        TenantView tenant = tenants.get(caller.get(), slug);
        return page(tenant, "suspend".equals(dialog), present(tenant), Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        TenantView now = tenants.get(caller.get(), slug);
        Submission<TenantView> changed =
                Submission.of(() -> tenants.change(caller.get(), slug, before -> request(before, form)));
        return changed.problem().isEmpty()
                ? Go.to(here(), "tenant.saved")
                : Go.again(page(now, false, form, visit.refusal(changed)));
    }

    @POST
    @Path("suspend")
    public Response suspend() {
        return into(TenantStatus.SUSPENDED, "tenant.suspended");
    }

    @POST
    @Path("resume")
    public Response resume() {
        return into(TenantStatus.ACTIVE, "tenant.resumed");
    }

    private Response into(TenantStatus status, String done) {
        tenants.change(caller.get(), slug, before -> Draft.good(before.into(status)));
        return Go.to(here(), done);
    }

    private View page(TenantView tenant, boolean suspending, Form form, Refusal refusal) {
        return new View(
                "tenant/tenant",
                new TenantPageModel(visit.shell(Destination.TENANTS), TenantRow.of(tenant), suspending, form, refusal));
    }

    private static Form present(TenantView tenant) {
        return Form.showing(
                "name", tenant.name(),
                "tier", tenant.tier().name(),
                "limitPerMinute", tenant.tier() == Tier.ENTERPRISE ? text(tenant.limitPerMinute()) : "",
                "burst", text(tenant.burst()));
    }

    /** The form on top of what stands. */
    private static Draft<ChangeTenantRequest> request(ChangeTenantRequest before, Form form) {
        FieldErrors errors = new FieldErrors();
        Tier tier = Stream.of(Tier.values())
                .filter(each -> each.name().equals(form.text("tier")))
                .findFirst()
                .orElse(null);
        ChangeTenantRequest request = new ChangeTenantRequest(
                form.text("name"),
                before.timeZone(),
                tier,
                form.number("limitPerMinute", errors),
                form.number("burst", errors),
                before.demoResetHours(),
                before.status());
        return Constraints.draft(request, errors);
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }

    private String here() {
        return "/operator/tenants/" + slug;
    }
}
