package app.tollgate.web.casework;

import app.tollgate.api.casework.AddContactsRequest;
import app.tollgate.api.casework.AddedContacts;
import app.tollgate.api.casework.ContactFilter;
import app.tollgate.api.casework.ContactListRequest;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.ContactAdministration;
import app.tollgate.ejb.casework.ListAdministration;
import app.tollgate.ejb.casework.ListMembership;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.Created;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Patch;
import app.tollgate.web.shared.PatchReader;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /lists}: named sets of contacts, and who stands in them. */
@ApplicationScoped
@Path(ListResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.WRITE,
        people = {Role.ADMIN, Role.USER})
public class ListResource {

    static final String PATH = TollgateApplication.API + "/lists";

    @Inject
    private ListAdministration lists;

    @Inject
    private ListMembership membership;

    @Inject
    private ContactAdministration contacts;

    @Inject
    private CurrentCaller caller;

    @GET
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public Page<ContactListView> list(@BeanParam Query query) {
        String text = query.text("q").orElse("");
        PageRequest page = query.page();
        query.check();
        return lists.list(caller.get(), text, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Draft<ContactListRequest> request) {
        ContactListView made = lists.create(caller.get(), request);
        return Created.at(PATH, made.id(), made);
    }

    @GET
    @Path("{id}")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public ContactListView get(@PathParam("id") String id) {
        return lists.get(caller.get(), Ids.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({PatchReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public ContactListView change(@PathParam("id") String id, Patch patch) {
        return lists.change(caller.get(), Ids.get(id), patch::onto);
    }

    @DELETE
    @Path("{id}")
    @Allowed(
            keys = KeyRule.DELETE,
            people = {Role.ADMIN, Role.USER})
    public void remove(@PathParam("id") String id) {
        lists.remove(caller.get(), Ids.get(id));
    }

    @GET
    @Path("{id}/contacts")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public Page<ContactView> contacts(@PathParam("id") String id, @BeanParam Query query) {
        String text = query.text("q").orElse("");
        PageRequest page = query.page();
        query.check();
        ContactListView list = lists.get(caller.get(), Ids.get(id));
        return contacts.list(caller.get(), ContactFilter.in(list.id(), text), page);
    }

    @POST
    @Path("{id}/contacts")
    @Consumes(MediaType.APPLICATION_JSON)
    public AddedContacts add(@PathParam("id") String id, Draft<AddContactsRequest> request) {
        return membership.add(caller.get(), Ids.get(id), request);
    }

    @DELETE
    @Path("{id}/contacts/{contactId}")
    @Allowed(
            keys = KeyRule.DELETE,
            people = {Role.ADMIN, Role.USER})
    public void takeOut(@PathParam("id") String id, @PathParam("contactId") String contact) {
        membership.remove(caller.get(), Ids.get(id), Ids.get(contact));
    }
}
