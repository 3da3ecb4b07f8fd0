package app.tollgate.web.audit;

import app.tollgate.api.audit.LogEntryView;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.access.Team;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.audit.LogReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /settings/system-log}: who did what and when; the filter and the opened entry stand in the address. */
@RequestScoped
@Path("/settings/system-log")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.ADMIN)
public class SystemLogPage {

    private static final String HERE = "/settings/system-log";
    private static final PageRequest EVERYBODY = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());
    private static final Page<LogEntryView> NOTHING = Page.whole(List.of());

    @Inject
    private LogReading reading;

    @Inject
    private Team team;

    @Inject
    private ApiKeyAdministration keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    @GET
    public View show() {
        Form filter = Form.of(uri.getQueryParameters());
        Submission<Page<LogEntryView>> found = Submission.of(this::list);
        Page<LogEntryView> page = found.problem().isEmpty() ? found.result().orElse(NOTHING) : NOTHING;
        Query query = new Query(uri);
        Optional<UUID> open = query.id("id");
        LogSentences sentences = new LogSentences(visit.words(), visit.formats());
        return new View(
                "audit/log",
                new SystemLogPageModel(
                        visit.shell(Destination.SYSTEM_LOG),
                        filter,
                        visit.refusal(found),
                        people(),
                        keys(),
                        page.items().stream()
                                .map(entry -> LogEntryRow.of(
                                        entry,
                                        sentences,
                                        with("id", entry.id().toString()) + "#detail",
                                        open.filter(entry.id()::equals).isPresent()))
                                .toList(),
                        open.map(id -> LogDetail.of(reading.get(caller.get(), id), sentences)),
                        filterQuery(),
                        filter.filled("cursor").isEmpty() ? "" : with("cursor"),
                        page.nextCursor().map(cursor -> with("cursor", cursor)).orElse("")));
    }

    private Page<LogEntryView> list() {
        Query query = new Query(uri);
        LogFilter filter = LogFilters.read(query);
        PageRequest page = query.page();
        query.checkAsked();
        return reading.list(caller.get(), filter, page);
    }

    private List<SystemLogPageModel.Actor> people() {
        return team.list(caller.get(), EVERYBODY).items().stream()
                .map(person -> new SystemLogPageModel.Actor(person.id().toString(), person.name()))
                .toList();
    }

    private List<SystemLogPageModel.Actor> keys() {
        return keys.list(caller.get(), EVERYBODY).items().stream()
                .map(key -> new SystemLogPageModel.Actor(key.id().toString(), key.name()))
                .toList();
    }

    /** This page with one parameter set; another page closes the opened entry. */
    private String with(String name, Object... value) {
        URI address = uri.getRequestUriBuilder()
                .replaceQueryParam("id")
                .replaceQueryParam(name, value)
                .build();
        return HERE + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** The filter alone: the export refuses every other parameter. */
    private String filterQuery() {
        UriBuilder address = uri.getRequestUriBuilder();
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !LogFilters.NAMES.contains(name))
                .forEach(address::replaceQueryParam);
        String query = address.build().getRawQuery();
        return query == null || query.isEmpty() ? "" : "&" + query;
    }
}
