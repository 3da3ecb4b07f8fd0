package app.tollgate.web.selfheal;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.selfheal.HealedCounts;
import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.ListAdministration;
import app.tollgate.ejb.selfheal.ColumnChoice;
import app.tollgate.ejb.selfheal.SelfHealedContacts;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows self-healed contacts as the address asks for them. */
@RequestScoped
class SelfHealingViews {

    private static final List<String> FILTERS = List.of("q", "listId", "from", "to", "status");

    @Inject
    private SelfHealedContacts contacts;

    @Inject
    private ListAdministration lists;

    @Inject
    private ColumnChoice choice;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    View page(Optional<SelfHealingPageModel.Customizing> customizing) {
        Query query = new Query(uri);
        HealedFilter asked = HealedFilters.read(query);
        PageRequest request = query.page();
        Submission<Boolean> readable = Submission.running(query::checkAsked);
        HealedFilter filter = readable.problem().isEmpty() ? asked : HealedFilter.ALL;
        Page<HealedView> page =
                readable.problem().isEmpty() ? contacts.list(caller.get(), filter, request) : Page.whole(List.of());
        HealedCounts counts =
                readable.problem().isEmpty() ? contacts.counts(caller.get(), filter) : new HealedCounts(0, 0);
        return new View(
                "selfheal/self-healing",
                new SelfHealingPageModel(
                        visit.shell(Destination.SELF_HEALING),
                        Form.of(uri.getQueryParameters()),
                        visit.refusal(readable),
                        filter,
                        readable.problem().isEmpty() ? filters() : "",
                        lists(filter),
                        counts,
                        page.items(),
                        Pager.of(uri, page).leadingTo(SelfHealingPage.HERE),
                        mayOpenContacts(),
                        columns(),
                        customizing));
    }

    /** What this person takes along. */
    ColumnForm columns() {
        return ColumnForm.of(choice.of(caller.get()));
    }

    /** The filters of the address, to be carried on. */
    String filters() {
        return FILTERS.stream()
                .flatMap(name -> Stream.ofNullable(uri.getQueryParameters().getFirst(name))
                        .filter(value -> !value.isBlank())
                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** The newest lists to choose from, and the chosen one if it is older. */
    private List<ContactListView> lists(HealedFilter filter) {
        List<ContactListView> newest = lists.list(
                        caller.get(), "", new PageRequest(PageRequest.MAX_LIMIT, Optional.empty()))
                .items();
        Optional<UUID> older = filter.list()
                .filter(chosen -> newest.stream().noneMatch(list -> list.id().equals(chosen)));
        return Stream.concat(newest.stream(), older.flatMap(this::known).stream())
                .toList();
    }

    private Optional<ContactListView> known(UUID list) {
        return lists.find(caller.get(), list);
    }

    private boolean mayOpenContacts() {
        return Stream.of(Role.ADMIN, Role.USER).anyMatch(caller.identity().actor()::has);
    }

    Refusal refused(Submission<?> submission) {
        return visit.refusal(submission);
    }
}
