package app.tollgate.web.casework;

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
 * The lists that a form can name, found by their names, however many there are. A name is never guessed: a campaign over the wrong list
 * would call the wrong people.
 *
 * <p>The form's {@code list} is what was typed, {@code listId} what was chosen among similar ones, {@code listNow} what the form meant
 * before, which is meant by its name even if others are called the same.
 */
@RequestScoped
public class ListOptions {

    private static final PageRequest FIRST = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());

    @Inject
    private ListAdministration lists;

    @Inject
    private CurrentCaller caller;

    /** Looks for what the form means. */
    public ListSearch search(Form form) {
        Optional<UUID> chosen = form.filled("listId").flatMap(Ids::read);
        return chosen.map(ListSearch::found)
                .or(() -> form.filled("list").filter(ListOptions::mayBeAName).map(name -> search(name, form)))
                .orElse(ListSearch.NONE);
    }

    /** The field as it is to be shown after the search. */
    public ListField field(Form form, ListSearch search) {
        Optional<ContactListView> found = search.found().flatMap(id -> lists.find(caller.get(), id));
        return new ListField(
                found.map(ContactListView::name).orElse(form.text("list")),
                found.map(ContactListView::id),
                containing("").stream().map(ContactListView::name).distinct().toList(),
                search.similar());
    }

    private ListSearch search(String name, Form form) {
        List<ContactListView> named = lists.named(caller.get(), name);
        Optional<UUID> now = form.filled("listNow").flatMap(Ids::read);
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

    /** The database cannot keep NUL, and refuses to look for it. */
    private static boolean mayBeAName(String typed) {
        return typed.indexOf(0) < 0;
    }

    private List<ContactListView> containing(String text) {
        return lists.list(caller.get(), text, FIRST).items();
    }
}
