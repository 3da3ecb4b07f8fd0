package app.tollgate.web.casework;

import app.tollgate.api.casework.CaseTypeRequest;
import app.tollgate.api.casework.CaseTypeView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.CaseTypeAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.Constraints;
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
import java.util.Optional;
import java.util.UUID;

/** {@code /case-types}: the case types of a tenant, each with a dialog to rename or remove it. */
@RequestScoped
@Path("/case-types")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER})
public class CaseTypesPage {

    static final String HERE = "/case-types";

    @Inject
    private CaseTypeAdministration types;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        return page("create".equals(dialog), Optional.empty(), Form.EMPTY, Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<CaseTypeView> made =
                Submission.of(() -> types.create(caller.get(), Constraints.draft(request(form))));
        return made.problem().isEmpty()
                ? Go.to(HERE, "casework.typemade")
                : Go.again(page(true, Optional.empty(), form, visit.refusal(made, "name")));
    }

    @GET
    @Path(Visit.ID)
    public View one(@PathParam("id") UUID id) {
        CaseTypeView type = types.get(caller.get(), id);
        return page(false, Optional.of(type), Form.showing("name", type.name()), Refusal.NONE);
    }

    @POST
    @Path(Visit.ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        CaseTypeView before = types.get(caller.get(), id);
        Submission<CaseTypeView> changed =
                Submission.of(() -> types.change(caller.get(), id, now -> Constraints.draft(request(form))));
        return changed.problem().isEmpty()
                ? Go.to(HERE, "casework.saved")
                : Go.again(page(false, Optional.of(before), form, visit.refusal(changed, "name")));
    }

    @POST
    @Path(Visit.ID + "/remove")
    public Response remove(@PathParam("id") UUID id) {
        CaseTypeView before = types.get(caller.get(), id);
        Submission<Boolean> removed = Submission.running(() -> types.remove(caller.get(), id));
        if (removed.problem().isEmpty()) {
            return Go.to(HERE, "casework.typeremoved");
        }
        Refusal refusal = removed.isRefusedAs(ProblemCode.CONFLICT)
                ? Refusal.of(visit.words().t("casework.type.in-use"))
                : visit.refusal(removed);
        return Go.again(page(false, Optional.of(before), Form.showing("name", before.name()), refusal));
    }

    private static CaseTypeRequest request(Form form) {
        return new CaseTypeRequest(form.text("name"));
    }

    private View page(boolean creating, Optional<CaseTypeView> open, Form form, Refusal refusal) {
        Query query = new Query(uri);
        PageRequest request = query.page();
        query.checkAsked();
        Page<CaseTypeView> page = types.list(caller.get(), request);
        return new View(
                "casework/case-types",
                new CaseTypesPageModel(
                        visit.shell(Destination.CASES),
                        page.items(),
                        Pager.of(uri, page).leadingTo(HERE),
                        creating,
                        open,
                        form,
                        refusal));
    }
}
