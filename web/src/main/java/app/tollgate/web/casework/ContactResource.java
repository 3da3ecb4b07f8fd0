package app.tollgate.web.casework;

import app.tollgate.api.casework.ContactFilter;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.ContactAdministration;
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

/** {@code /contacts}: the people that a company's work is about. */
@ApplicationScoped
@Path(ContactResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.WRITE,
        people = {Role.ADMIN, Role.USER})
public class ContactResource {

    static final String PATH = TollgateApplication.API + "/contacts";

    @Inject
    private ContactAdministration contacts;

    @Inject
    private CurrentCaller caller;

    @GET
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public Page<ContactView> list(@BeanParam Query query) {
        ContactFilter filter = ContactFilter.text(query.text("q").orElse(""));
        PageRequest page = query.page();
        query.check();
        return contacts.list(caller.get(), filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Draft<ContactRequest> request) {
        ContactView made = contacts.create(caller.get(), request);
        return Created.at(PATH, made.id(), made);
    }

    @GET
    @Path("{id}")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public ContactView get(@PathParam("id") String id) {
        return contacts.get(caller.get(), Ids.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({PatchReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public ContactView change(@PathParam("id") String id, Patch patch) {
        return contacts.change(caller.get(), Ids.get(id), patch::onto);
    }

    @DELETE
    @Path("{id}")
    @Allowed(
            keys = KeyRule.DELETE,
            people = {Role.ADMIN, Role.USER})
    public void remove(@PathParam("id") String id) {
        contacts.remove(caller.get(), Ids.get(id));
    }
}
