package app.tollgate.web.casework;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.CaseTypeAdministration;
import app.tollgate.ejb.casework.ListAdministration;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /lists}: the lists of a tenant, and a new one. */
@RequestScoped
@Path("/lists")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER})
public class ListsPage {

    static final String HERE = "/lists";

    @Inject
    private ListAdministration lists;

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
        return page("create".equals(dialog), Form.EMPTY, Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<ContactListView> made = Submission.of(() -> lists.create(caller.get(), ListForm.read(form)));
        return made.result()
                .map(list -> Go.to(HERE + "/" + list.id(), "casework.listmade"))
                .orElseGet(() -> Go.again(page(true, form, visit.refusal(made))));
    }

    private View page(boolean creating, Form form, Refusal refusal) {
        Query query = new Query(uri);
        String searched = query.text("q").orElse("");
        PageRequest request = query.page();
        query.checkAsked();
        Page<ContactListView> page = lists.list(caller.get(), searched, request);
        return new View(
                "casework/lists",
                new ListsPageModel(
                        visit.shell(Destination.LISTS),
                        searched,
                        page.items(),
                        Pager.of(uri, page),
                        types.names(caller.get()),
                        creating,
                        form,
                        refusal));
    }
}
