package app.tollgate.ejb.casework;

import app.tollgate.api.casework.AddContactsRequest;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Boundary for features that bring contacts from elsewhere, many at a time. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ContactIntake {

    @Inject
    private Contacts contacts;

    @Inject
    private ContactLists lists;

    @Inject
    private ListMembership membership;

    @Inject
    private Clock clock;

    /** What is wrong with each of the contacts, beyond the length of its members. */
    public List<List<FieldError>> check(Caller caller, List<ContactRequest> requests) {
        return requests.stream().map(ContactIntake::wrong).toList();
    }

    private static List<FieldError> wrong(ContactRequest request) {
        FieldErrors errors = new FieldErrors();
        ContactRules.check(request, errors);
        return errors.found();
    }

    /**
     * Makes contacts, or changes those that have the external id; what is empty leaves what is there.
     *
     * @param requests up to {@value AddContactsRequest#MOST} that were checked, no external id among them twice
     * @param list that they come into, unless it was removed
     * @throws ProblemException {@code already-exists} if somebody else made one of them in the meantime
     */
    public TakenContacts take(Caller caller, List<ContactRequest> requests, Optional<UUID> list) {
        Map<String, Contact> known = contacts
                .findToChange(requests.stream()
                        .map(ContactRequest::externalId)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(contact -> contact.view().externalId(), Function.identity()));
        List<UUID> taken = new ArrayList<>();
        requests.forEach(request -> taken.add(take(request, Optional.ofNullable(known.get(request.externalId())))));
        contacts.save();
        list.filter(id -> !taken.isEmpty() && lists.findToUse(id).isPresent())
                .ifPresent(id -> membership.add(caller, id, Draft.good(new AddContactsRequest(taken))));
        return new TakenContacts(requests.size() - known.size(), known.size());
    }

    private UUID take(ContactRequest request, Optional<Contact> known) {
        Contact contact = known.orElseGet(() -> contacts.begin(new Contact(request, clock.instant())));
        known.ifPresent(found -> found.change(ContactRules.over(ContactRequest.of(found.view()), request)));
        return contact.id();
    }
}
