package app.tollgate.web.casework;

import app.tollgate.api.casework.ContactFilter;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.ejb.casework.CaseTypeAdministration;
import app.tollgate.ejb.casework.ContactAdministration;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** Shows a list with its contacts, and those that the address looks for to be added. */
@RequestScoped
class ListViews {

    @Inject
    private ContactAdministration contacts;

    @Inject
    private CaseTypeAdministration types;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    View page(ContactListView list, boolean removing, Form form, Refusal refusal) {
        Query query = new Query(uri);
        String searched = query.text("q").orElse("");
        query.text("add");
        PageRequest request = query.page();
        query.checkAsked();
        Optional<String> adding =
                Optional.ofNullable(uri.getQueryParameters().getFirst("add")).map(String::strip);
        Page<ContactView> page = contacts.list(caller.get(), ContactFilter.in(list.id(), searched), request);
        return new View(
                "casework/list",
                new ListPageModel(
                        visit.shell(Destination.LISTS),
                        list,
                        searched,
                        rows(page),
                        Pager.of(uri, page).leadingTo(ListsPage.HERE + "/" + list.id()),
                        adding,
                        adding.map(text -> candidates(list, text)).orElse(List.of()),
                        types.names(caller.get()),
                        removing,
                        form,
                        refusal));
    }

    private List<ContactRow> candidates(ContactListView list, String text) {
        PageRequest newest = new PageRequest(PageRequest.DEFAULT_LIMIT, Optional.empty());
        return rows(contacts.list(caller.get(), ContactFilter.notIn(list.id(), text), newest));
    }

    private static List<ContactRow> rows(Page<ContactView> page) {
        return page.items().stream().map(ContactRow::of).toList();
    }
}
