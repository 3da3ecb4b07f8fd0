package app.tollgate.web.tenant;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.ejb.tenant.CompanyProfile;
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
import app.tollgate.web.shared.ETags;
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

/** {@code /settings/company}: name, time zone and language; the second of two who save at once is told. */
@ApplicationScoped
@Path("/settings/company")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.ADMIN)
public class CompanyPage {

    private static final String HERE = "/settings/company";

    @Inject
    private CompanyProfile company;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View show() {
        Versioned<CompanySettings> now = company.get(caller.get());
        CompanySettings settings = now.value();
        Form form = Form.showing("name", settings.name(), "timeZone", settings.timeZone(), "locale", settings.locale());
        return page(ETags.of(now), form, Refusal.NONE, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<?> saved = Submission.of(() -> company.put(
                caller.get(),
                Constraints.draft(new CompanySettings(form.text("name"), form.text("timeZone"), form.text("locale"))),
                ETags.seen(form.text("version"))));
        return saved.problem().isEmpty() ? Go.to(HERE, "tenant.saved") : again(form, saved);
    }

    private Response again(Form form, Submission<?> refused) {
        boolean stale = refused.isRefusedAs(ProblemCode.PRECONDITION_FAILED);
        String version = stale ? ETags.of(company.get(caller.get())) : form.text("version");
        return Go.again(page(version, form, stale ? Refusal.NONE : visit.refusal(refused), stale));
    }

    private View page(String version, Form form, Refusal refusal, boolean changedMeanwhile) {
        return new View(
                "tenant/company",
                new CompanyPageModel(
                        visit.shell(Destination.COMPANY), version, form, refusal, TimeZones.all(), changedMeanwhile));
    }
}
