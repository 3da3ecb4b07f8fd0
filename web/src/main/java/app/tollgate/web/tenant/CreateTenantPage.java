package app.tollgate.web.tenant;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.FirstAdmin;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.api.tenant.Tier;
import app.tollgate.ejb.tenant.TenantCreation;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;

/** {@code /operator/new-tenant}: the form for a new tenant, whose admin is invited. */
@ApplicationScoped
@Path("/operator/new-tenant")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class CreateTenantPage {

    @Inject
    private TenantCreation creation;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View blank() {
        return form(Form.showing("tier", Tier.STANDARD.name(), "timeZone", "America/Chicago"), Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<TenantView> made = Submission.of(() -> creation.create(caller.get(), request(form)));
        return made.result()
                .map(tenant -> Go.to("/operator/tenants/" + tenant.slug(), "tenant.created"))
                .orElseGet(() -> Go.again(form(form, visit.refusal(made, "slug"))));
    }

    private View form(Form form, Refusal refusal) {
        return new View(
                "tenant/create",
                new CreateTenantPageModel(visit.shell(Destination.TENANTS), form, refusal, TimeZones.all()));
    }

    private static Draft<CreateTenantRequest> request(Form form) {
        FieldErrors errors = new FieldErrors();
        CreateTenantRequest request = new CreateTenantRequest(
                form.text("slug"),
                form.text("name"),
                form.text("timeZone"),
                Stream.of(Tier.values())
                        .filter(tier -> tier.name().equals(form.text("tier")))
                        .findFirst()
                        .orElse(null),
                form.number("limitPerMinute", errors),
                form.number("burst", errors),
                false,
                null,
                null,
                new FirstAdmin(form.text("adminName"), form.text("adminEmail"), null));
        return Constraints.draft(request, errors);
    }
}
