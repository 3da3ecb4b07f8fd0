package app.tollgate.web.contactimport;

import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.ListChoice;
import app.tollgate.ejb.contactimport.ImportDesk;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /contacts/imports/{id}}: one import, let begin or discarded. */
@RequestScoped
@Path(ImportsPage.HERE + "/" + Visit.ID)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER})
public class ImportPage {

    /** Tells htmx to load the page anew. */
    private static final String REFRESH = "HX-Refresh";

    @Inject
    private ImportDesk desk;

    @Inject
    private ListChoice lists;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("id")
    private UUID id;

    @GET
    public View show() {
        return view("contactimport/import", Refusal.NONE);
    }

    @GET
    @Path("progress")
    public Response progress() {
        boolean underWay = desk.get(caller.get(), id).status().isUnderWay();
        Response.ResponseBuilder answer = Response.ok(view("contactimport/progress", Refusal.NONE));
        return (underWay ? answer : answer.header(REFRESH, "true")).build();
    }

    @POST
    @Path("commit")
    public Response commit() {
        Submission<ContactImportView> committed = Submission.of(() -> desk.commit(caller.get(), id));
        return committed.problem().isEmpty()
                ? Go.to(ImportsPage.HERE + "/" + id)
                : Go.again(view("contactimport/import", visit.refusal(committed)));
    }

    @POST
    @Path("remove")
    public Response remove() {
        Submission<Boolean> removed = Submission.running(() -> desk.remove(caller.get(), id));
        return removed.problem().isEmpty()
                ? Go.to(ImportsPage.HERE, "contactimport.removed")
                : Go.again(view("contactimport/import", visit.refusal(removed)));
    }

    private View view(String template, Refusal refusal) {
        ContactImportView seen = desk.get(caller.get(), id);
        Optional<String> list = Optional.ofNullable(seen.listId())
                .map(each -> lists.names(caller.get(), List.of(each)).get(each));
        return new View(
                template, new ImportPageModel(visit.shell(Destination.CONTACTS), new ImportRow(seen), list, refusal));
    }
}
