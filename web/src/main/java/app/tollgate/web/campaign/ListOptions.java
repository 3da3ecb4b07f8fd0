package app.tollgate.web.campaign;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.ejb.casework.ListAdministration;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lists that a campaign can be given: the newest, so that a page stays a page. */
@RequestScoped
class ListOptions {

    static final int MOST = 500;

    @Inject
    private ListAdministration lists;

    @Inject
    private CurrentCaller caller;

    List<ContactListView> newest() {
        List<ContactListView> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ContactListView> page = lists.list(caller.get(), "", new PageRequest(PageRequest.MAX_LIMIT, after));
            found.addAll(page.items());
            after = page.nextCursor().flatMap(PageRequest::decode);
        } while (after.isPresent() && found.size() < MOST);
        return found;
    }
}
