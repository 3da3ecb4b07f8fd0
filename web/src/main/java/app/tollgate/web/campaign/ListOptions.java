package app.tollgate.web.campaign;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.ejb.casework.ListAdministration;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lists that a campaign can be given, found by their names, however many there are. A name is never guessed: a campaign over the
 * wrong list would call the wrong people.
 */
@RequestScoped
class ListOptions {

    private static final PageRequest FIRST = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());

    @Inject
    private ListAdministration lists;

    @Inject
    private CurrentCaller caller;

    /** The names to be offered while somebody types: the newest. */
    List<String> newest() {
        return containing("").stream().map(ContactListView::name).distinct().toList();
    }

    /**
     * Looks for what was typed, or chosen among similar ones.
     *
     * @param now the list that the campaign has, which is meant by its name even if others are called the same
     */
    ListSearch search(Form form, Optional<UUID> now) {
        Optional<UUID> chosen = form.filled("listId").flatMap(Ids::read);
        return chosen.map(ListSearch::found)
                .or(() -> form.filled("list").map(name -> search(name, now)))
                .orElse(ListSearch.NONE);
    }

    private ListSearch search(String name, Optional<UUID> now) {
        List<ContactListView> named = lists.named(caller.get(), name);
        Optional<UUID> kept = named.stream()
                .map(ContactListView::id)
                .filter(id -> now.filter(id::equals).isPresent())
                .findFirst();
        if (kept.isPresent()) {
            return ListSearch.found(kept.get());
        }
        return named.size() == 1
                ? ListSearch.found(named.get(0).id())
                : new ListSearch(Optional.empty(), named.isEmpty() ? containing(name) : named);
    }

    private List<ContactListView> containing(String text) {
        return lists.list(caller.get(), text, FIRST).items();
    }
}
