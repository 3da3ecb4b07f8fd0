package app.tollgate.web.casework;

import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.casework.CaseView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.CaseAdministration;
import app.tollgate.web.access.Allowed;
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
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** {@code /cases/{id}}: one case, who comes onto it and who goes, and its end. */
@RequestScoped
@Path("/cases/" + Visit.ID)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER})
public class CasePage {

    @Inject
    private CaseAdministration cases;

    @Inject
    private CaseViews views;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("id")
    private UUID id;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        CaseView found = cases.get(caller.get(), id);
        return views.one(found, "remove".equals(dialog), CaseForm.show(found), Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        CaseView before = cases.get(caller.get(), id);
        Submission<CaseView> changed =
                Submission.of(() -> cases.change(caller.get(), id, now -> CaseForm.read(form, now.contactIds())));
        return changed.problem().isEmpty()
                ? Go.to(here(), "casework.saved")
                : Go.again(views.one(before, false, form, views.refusal(changed)));
    }

    @POST
    @Path("contacts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> typed) {
        List<UUID> chosen = Form.of(typed).all("contactIds").stream()
                .flatMap(text -> Ids.read(text).stream())
                .toList();
        if (chosen.isEmpty()) {
            return again(Refusal.at("contactIds", visit.words().t("problem.contactIds.required")));
        }
        Submission<CaseView> added = contacts(now -> now.withContacts(chosen));
        return added.problem().isEmpty() ? Go.to(here(), "casework.caseadded") : again(visit.refusal(added));
    }

    @POST
    @Path("contacts/{contact}/remove")
    public Response takeOff(@PathParam("contact") String contact) {
        UUID who = Ids.get(contact);
        Submission<CaseView> taken = contacts(now -> now.withoutContact(who));
        return taken.problem().isEmpty() ? Go.to(here(), "casework.casetakenoff") : again(visit.refusal(taken));
    }

    @POST
    @Path("remove")
    public Response remove() {
        cases.remove(caller.get(), id);
        return Go.to(CasesPage.HERE, "casework.caseremoved");
    }

    private Submission<CaseView> contacts(UnaryOperator<CaseRequest> change) {
        return Submission.of(() -> cases.change(caller.get(), id, now -> draft(change.apply(now))));
    }

    private static Draft<CaseRequest> draft(CaseRequest request) {
        return Constraints.draft(request);
    }

    private Response again(Refusal refusal) {
        CaseView found = cases.get(caller.get(), id);
        return Go.again(views.one(found, false, CaseForm.show(found), refusal));
    }

    private String here() {
        return CasesPage.HERE + "/" + id;
    }
}
