package app.tollgate.ejb.casework;

import app.tollgate.api.casework.ContactListRequest;
import app.tollgate.api.casework.ContactListView;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Boundary of lists: make, find, change, remove. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ListAdministration {

    @Inject
    private ContactLists lists;

    @Inject
    private ListMembers members;

    @Inject
    private Event<ContactListRemoved> removed;

    @Inject
    private Clock clock;

    /**
     * The lists whose name has the text in it, newest first.
     *
     * @throws ProblemException {@code invalid} for a cursor that is not one of ours
     */
    public Page<ContactListView> list(Caller caller, String text, PageRequest page) {
        Page<ContactList> found = page.cut(
                lists.page(text, Cursors.read(page), page.rowsToRead()),
                list -> list.id().toString());
        Map<UUID, Long> counts =
                members.counts(found.items().stream().map(ContactList::id).toList());
        return new Page<>(
                found.items().stream()
                        .map(list -> list.view(counts.getOrDefault(list.id(), 0L)))
                        .toList(),
                found.nextCursor());
    }

    /** The lists of this very name, in capitals or not, newest first and no more than a page of them. */
    public List<ContactListView> named(Caller caller, String name) {
        return lists.named(name, PageRequest.MAX_LIMIT).stream()
                .map(list -> list.view(members.count(list.id())))
                .toList();
    }

    /** The list, unless there is none or it was removed. */
    public Optional<ContactListView> find(Caller caller, UUID id) {
        return lists.find(id).map(list -> list.view(members.count(id)));
    }

    /** @throws ProblemException {@code not-found} */
    public ContactListView get(Caller caller, UUID id) {
        return find(caller, id).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException {@code invalid} naming each member */
    public ContactListView create(Caller caller, Draft<ContactListRequest> draft) {
        ContactList list = new ContactList(draft.checked(ContactListRules::check), clock.instant());
        lists.add(list);
        return list.view(0);
    }

    /**
     * @param change is given what stands now, held against other changes meanwhile: what it leaves alone stays as the latest commit
     *     has it
     * @throws ProblemException {@code not-found}, or {@code invalid} naming each member
     */
    public ContactListView change(
            Caller caller, UUID id, Function<ContactListRequest, Draft<ContactListRequest>> change) {
        ContactList list = toChange(id);
        long contacts = members.count(id);
        list.change(change.apply(ContactListRequest.of(list.view(contacts))).checked(ContactListRules::check));
        lists.save();
        return list.view(contacts);
    }

    /**
     * Removes the list; its contacts stay.
     *
     * @throws ProblemException {@code not-found}, {@code conflict} if a campaign that is not over runs over it
     */
    public void remove(Caller caller, UUID id) {
        ContactList list = toChange(id);
        removed.fire(new ContactListRemoved(caller, id));
        list.archive(clock.instant());
        lists.save();
        members.removeAll(id);
    }

    private ContactList toChange(UUID id) {
        return lists.findToChange(id).orElseThrow(ProblemException::notFound);
    }
}
