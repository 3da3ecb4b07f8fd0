package app.tollgate.web.casework;

import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.ContactAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.selfheal.NumberHistories;
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
import java.util.Optional;
import java.util.UUID;

/** {@code /contacts/{id}}: one contact, and its end. */
@RequestScoped
@Path("/contacts/" + Visit.ID)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER})
public class ContactPage {

    @Inject
    private ContactAdministration contacts;

    @Inject
    private CaseViews cases;

    @Inject
    private NumberHistories numbers;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("id")
    private UUID id;

    @GET
    public View show(@QueryParam("dialog") String dialog, @QueryParam("number") String number) {
        ContactView contact = contacts.get(caller.get(), id);
        Optional<String> wrong = Optional.ofNullable(number).filter(asked -> "wrong-number".equals(dialog));
        return page(contact, "remove".equals(dialog), wrong, ContactForm.show(contact), Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        ContactView before = contacts.get(caller.get(), id);
        Submission<ContactView> changed =
                Submission.of(() -> contacts.change(caller.get(), id, now -> ContactForm.read(form)));
        return changed.problem().isEmpty()
                ? Go.to(ContactsPage.HERE + "/" + id, "casework.saved")
                : Go.again(page(before, false, Optional.empty(), form, visit.refusal(changed, "externalId")));
    }

    @POST
    @Path("remove")
    public Response remove() {
        contacts.remove(caller.get(), id);
        return Go.to(ContactsPage.HERE, "casework.contactremoved");
    }

    @POST
    @Path("wrong-number")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response flag(MultivaluedMap<String, String> typed) {
        Submission<Boolean> flagged =
                Submission.running(() -> numbers.flag(id, Form.of(typed).text("number")));
        return flagged.problem().isEmpty()
                ? Go.to(ContactsPage.HERE + "/" + id, "selfheal.flagged")
                : Go.to(ContactsPage.HERE + "/" + id);
    }

    private View page(ContactView contact, boolean removing, Optional<String> wrong, Form form, Refusal refusal) {
        return new View(
                "casework/contact",
                new ContactPageModel(
                        visit.shell(Destination.CONTACTS),
                        ContactRow.of(contact),
                        cases.of(contact.id()),
                        removing,
                        numbers.of(id, wrong),
                        form,
                        refusal));
    }
}
