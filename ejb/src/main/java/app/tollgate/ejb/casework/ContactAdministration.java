package app.tollgate.ejb.casework;

import app.tollgate.api.casework.ContactFilter;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** Boundary of contacts: make, find, change, remove. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ContactAdministration {

    @Inject
    private Contacts contacts;

    @Inject
    private ListMembers members;

    @Inject
    private LegalCases cases;

    @Inject
    private Event<ContactRemoved> removed;

    @Inject
    private Clock clock;

    /**
     * The contacts that pass the filter, newest first.
     *
     * @throws ProblemException {@code invalid} for a cursor that is not one of ours
     */
    public Page<ContactView> list(Caller caller, ContactFilter filter, PageRequest page) {
        return page.cut(
                contacts.page(filter, Cursors.read(page), page.rowsToRead()).stream()
                        .map(Contact::view)
                        .toList(),
                contact -> contact.id().toString());
    }

    /** @throws ProblemException {@code not-found} */
    public ContactView get(Caller caller, UUID id) {
        return contacts.find(id).orElseThrow(ProblemException::notFound).view();
    }

    /** @throws ProblemException {@code invalid} naming each member, {@code already-exists} for an external id that is taken */
    public ContactView create(Caller caller, Draft<ContactRequest> draft) {
        Contact contact = new Contact(draft.checked(ContactRules::check), clock.instant());
        contacts.add(contact);
        return contact.view();
    }

    /**
     * @param change is given what stands now, held against other changes meanwhile: what it leaves alone stays as the latest commit
     *     has it
     * @throws ProblemException {@code not-found}, and as {@link #create}
     */
    public ContactView change(Caller caller, UUID id, Function<ContactRequest, Draft<ContactRequest>> change) {
        Contact contact = toChange(id);
        contact.change(change.apply(ContactRequest.of(contact.view())).checked(ContactRules::check));
        contacts.save();
        return contact.view();
    }

    /** Takes the contact out of its lists and off its cases and forgets how to reach it; the usage that names it keeps its name. */
    public void remove(Caller caller, UUID id) {
        Contact contact = toChange(id);
        contact.archive(clock.instant());
        contacts.save();
        members.removeContact(id);
        cases.findToLose(id).forEach(each -> each.dropContact(id));
        cases.save();
        removed.fire(new ContactRemoved(caller, id));
    }

    private Contact toChange(UUID id) {
        return contacts.findToChange(id).orElseThrow(ProblemException::notFound);
    }
}
