package app.tollgate.web.casework;

import app.tollgate.api.casework.CaseView;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.CaseAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /cases}: the cases of a tenant, and a new one. */
@ApplicationScoped
@Path("/cases")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER})
public class CasesPage {

    static final String HERE = "/cases";

    @Inject
    private CaseAdministration cases;

    @Inject
    private CaseViews views;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        return views.list("create".equals(dialog), CaseForm.NEW, Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<CaseView> made = Submission.of(() -> cases.create(caller.get(), CaseForm.read(form, List.of())));
        return made.result()
                .map(found -> Go.to(HERE + "/" + found.id(), "casework.casemade"))
                .orElseGet(() -> Go.again(views.list(true, form, views.refusal(made))));
    }
}
