package app.tollgate.web.contactimport;

import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.contactimport.ImportDesk;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.Created;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.LargeBody;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** {@code /contacts/imports}: contacts from CSV files, looked through before they are taken. */
@ApplicationScoped
@Path(ContactImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.WRITE,
        people = {Role.ADMIN, Role.USER})
public class ContactImportResource {

    static final String PATH = TollgateApplication.API + "/contacts/imports";

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportReading reading;

    @Inject
    private CurrentCaller caller;

    @GET
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public Page<ContactImportView> list(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return desk.list(caller.get(), page);
    }

    @POST
    @Consumes("text/csv")
    @LargeBody(ImportReading.MOST_MEBIBYTES)
    public Response read(@BeanParam Query query, InputStream body) {
        Optional<UUID> list = query.id("listId");
        query.check();
        ContactImportView preview = reading.read(body, list);
        return Created.at(PATH, preview.id(), preview);
    }

    @GET
    @Path("{id}")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public ContactImportView get(@PathParam("id") String id) {
        return desk.get(caller.get(), Ids.get(id));
    }

    @POST
    @Path("{id}/commit")
    public Response commit(@PathParam("id") String id) {
        return Response.accepted(desk.commit(caller.get(), Ids.get(id))).build();
    }

    @DELETE
    @Path("{id}")
    @Allowed(
            keys = KeyRule.DELETE,
            people = {Role.ADMIN, Role.USER})
    public void remove(@PathParam("id") String id) {
        desk.remove(caller.get(), Ids.get(id));
    }
}
