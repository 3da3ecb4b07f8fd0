package app.tollgate.web.casework;

import app.tollgate.api.casework.AddContactsRequest;
import app.tollgate.api.casework.AddedContacts;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.ListAdministration;
import app.tollgate.ejb.casework.ListMembership;
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

/** {@code /lists/{id}}: one list, who comes into it and who goes, and its end. */
@RequestScoped
@Path("/lists/" + Visit.ID)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER})
public class ListPage {

    @Inject
    private ListAdministration lists;

    @Inject
    private ListMembership membership;

    @Inject
    private ListViews views;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("id")
    private UUID id;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        ContactListView list = lists.get(caller.get(), id);
        return views.page(list, "remove".equals(dialog), ListForm.show(list), Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        ContactListView before = lists.get(caller.get(), id);
        Submission<ContactListView> changed =
                Submission.of(() -> lists.change(caller.get(), id, now -> ListForm.read(form)));
        return changed.problem().isEmpty()
                ? Go.to(here(), "casework.saved")
                : Go.again(views.page(before, false, form, visit.refusal(changed)));
    }

    @POST
    @Path("contacts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> typed) {
        List<UUID> chosen = Form.of(typed).all("contactIds").stream()
                .flatMap(text -> Ids.read(text).stream())
                .toList();
        Submission<AddedContacts> added = Submission.of(
                () -> membership.add(caller.get(), id, Constraints.draft(new AddContactsRequest(chosen))));
        return added.problem().isEmpty() ? Go.to(here(), "casework.added") : again(visit.refusal(added));
    }

    @POST
    @Path("contacts/{contact}/remove")
    public Response takeOut(@PathParam("contact") String contact) {
        membership.remove(caller.get(), id, Ids.get(contact));
        return Go.to(here(), "casework.takenout");
    }

    @POST
    @Path("remove")
    public Response remove() {
        Submission<Boolean> removed = Submission.running(() -> lists.remove(caller.get(), id));
        if (removed.isRefusedAs(ProblemCode.CONFLICT)) {
            return again(Refusal.of(visit.words().t("casework.list.in-use")));
        }
        return removed.problem().isEmpty()
                ? Go.to(ListsPage.HERE, "casework.listremoved")
                : again(visit.refusal(removed));
    }

    private Response again(Refusal refusal) {
        ContactListView list = lists.get(caller.get(), id);
        return Go.again(views.page(list, false, ListForm.show(list), refusal));
    }

    private String here() {
        return ListsPage.HERE + "/" + id;
    }
}
