package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.HealedCounts;
import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.selfheal.ColumnChoice;
import app.tollgate.ejb.selfheal.SelfHealedContacts;
import app.tollgate.web.casework.ListOptions;
import app.tollgate.web.casework.ListSearch;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private ListOptions lists;

    @Inject
    private ColumnChoice choice;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    View page(Optional<SelfHealingPageModel.Customizing> customizing) {
        Form typed = Form.of(uri.getQueryParameters());
        ListSearch list = lists.search(typed);
        Query query = new Query(uri);
        HealedFilter asked = HealedFilters.read(query, list.found());
        list.error(typed).ifPresent(code -> query.wrong(ListSearch.FIELD, code, ListSearch.ADVICE));
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
                        typed,
                        visit.refusal(readable),
                        filter,
                        readable.problem().isEmpty() ? filters(list.found()) : "",
                        lists.field(typed, list),
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
        return filters(Optional.empty());
    }

    private String filters(Optional<UUID> named) {
        Map<String, String> carried = new LinkedHashMap<>();
        FILTERS.forEach(name -> carried.put(name, uri.getQueryParameters().getFirst(name)));
        named.ifPresent(list -> carried.put(ListSearch.FIELD, list.toString()));
        return carried.entrySet().stream()
                .filter(each -> each.getValue() != null && !each.getValue().isBlank())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private boolean mayOpenContacts() {
        return Stream.of(Role.ADMIN, Role.USER).anyMatch(caller.identity().actor()::has);
    }

    Refusal refused(Submission<?> submission) {
        return visit.refusal(submission);
    }
}
