package app.tollgate.ejb.casework;

import app.tollgate.api.casework.AddContactsRequest;
import app.tollgate.api.casework.AddedContacts;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.audit.FieldChange;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Boundary of who stands in a list. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ListMembership {

    @Inject
    private ContactLists lists;

    @Inject
    private ListMembers members;

    @Inject
    private SystemLog log;

    @Inject
    private Clock clock;

    /**
     * Puts contacts into a list, all or none; those in it already stay.
     *
     * @throws ProblemException {@code not-found}, or {@code invalid} naming each id that is no contact's
     */
    public AddedContacts add(Caller caller, UUID id, Draft<AddContactsRequest> draft) {
        ContactList list = inUse(id);
        AddContactsRequest request = draft.checked(this::checkExisting);
        List<UUID> added = members.add(id, Set.copyOf(request.contactIds()), clock.instant());
        if (!added.isEmpty()) {
            tell(caller, list, FieldChange.of("contactsAdded", null, added));
        }
        return new AddedContacts(added.size(), members.count(id));
    }

    private void checkExisting(AddContactsRequest request, FieldErrors errors) {
        Set<UUID> existing = members.existing(
                request.contactIds().stream().filter(Objects::nonNull).toList());
        for (int i = 0; i < request.contactIds().size(); i++) {
            UUID contact = request.contactIds().get(i);
            if (contact != null && !existing.contains(contact)) {
                errors.add("/contactIds/" + i, "unknown", "There is no contact with this id.");
            }
        }
    }

    /** @throws ProblemException {@code not-found} if there is no such list or the contact is not in it */
    public void remove(Caller caller, UUID id, UUID contact) {
        ContactList list = inUse(id);
        if (!members.remove(id, contact)) {
            throw ProblemException.notFound();
        }
        tell(caller, list, FieldChange.of("contactsRemoved", List.of(contact), null));
    }

    private ContactList inUse(UUID id) {
        return lists.findToUse(id).orElseThrow(ProblemException::notFound);
    }

    private void tell(Caller caller, ContactList list, FieldChange change) {
        log.add(caller, LogEvent.change(LogEvent.CHANGED, list.logTarget(caller), List.of(change)));
    }
}
