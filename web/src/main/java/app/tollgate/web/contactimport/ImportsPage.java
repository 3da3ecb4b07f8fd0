package app.tollgate.web.contactimport;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.ListAdministration;
import app.tollgate.ejb.contactimport.ImportDesk;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.LargeBody;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /contacts/imports}: sends a file to be looked through, and shows what was imported before. */
@RequestScoped
@Path(ImportsPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER})
public class ImportsPage {

    static final String HERE = "/contacts/imports";

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportReading reading;

    @Inject
    private ListAdministration lists;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    @GET
    public View show() {
        return page("", Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargeBody(ImportReading.MOST_MEBIBYTES)
    public Response read(List<EntityPart> parts) {
        String chosen = part(parts, "listId").map(ImportForm::text).orElse("");
        Optional<UUID> list = Ids.read(chosen);
        InputStream file = part(parts, "file").map(EntityPart::getContent).orElseGet(InputStream::nullInputStream);
        Submission<ContactImportView> preview = Submission.of(() -> reading.read(file, list));
        return preview.result()
                .map(read -> Go.to(HERE + "/" + read.id()))
                .orElseGet(() -> Go.again(page(chosen, visit.refusal(preview))));
    }

    private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst();
    }

    private View page(String chosen, Refusal refusal) {
        Query query = new Query(uri);
        PageRequest request = query.page();
        query.checkAsked();
        Page<ContactImportView> page = desk.list(caller.get(), request);
        return new View(
                "contactimport/imports",
                new ImportsPageModel(
                        visit.shell(Destination.CONTACTS),
                        newestLists(),
                        chosen,
                        page.items().stream().map(ImportRow::new).toList(),
                        Pager.of(uri, page),
                        refusal));
    }

    private List<ContactListView> newestLists() {
        return lists.list(caller.get(), "", new PageRequest(PageRequest.MAX_LIMIT, Optional.empty()))
                .items();
    }
}
