package app.tollgate.web.contactimport;

import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.contactimport.ImportDesk;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.casework.ListOptions;
import app.tollgate.web.casework.ListSearch;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
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
    private ListOptions lists;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    @GET
    public View show() {
        return page(Form.EMPTY, ListSearch.NONE, Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargeBody(ImportReading.MOST_MEBIBYTES)
    public Response read(List<EntityPart> parts) {
        Form form = ImportForm.read(parts);
        ListSearch list = lists.search(form);
        Submission<ContactImportView> preview = Submission.of(() -> preview(file(parts), form, list));
        return preview.result()
                .map(read -> Go.to(HERE + "/" + read.id()))
                .orElseGet(() -> Go.again(page(form, list, visit.refusal(preview))));
    }

    private ContactImportView preview(InputStream file, Form form, ListSearch list) {
        FieldErrors errors = new FieldErrors();
        list.error(form).ifPresent(code -> errors.add("/" + ListSearch.FIELD, code, ListSearch.ADVICE));
        errors.refuse();
        return reading.read(file, list.found());
    }

    private static InputStream file(List<EntityPart> parts) {
        return parts.stream()
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .map(EntityPart::getContent)
                .orElseGet(InputStream::nullInputStream);
    }

    private View page(Form form, ListSearch list, Refusal refusal) {
        Query query = new Query(uri);
        PageRequest request = query.page();
        query.checkAsked();
        Page<ContactImportView> page = desk.list(caller.get(), request);
        return new View(
                "contactimport/imports",
                new ImportsPageModel(
                        visit.shell(Destination.CONTACTS),
                        lists.field(form, list),
                        page.items().stream().map(ImportRow::new).toList(),
                        Pager.of(uri, page),
                        refusal));
    }
}
