package app.tollgate.web.audit;

import app.tollgate.api.audit.LogEntryView;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.ejb.access.Team;
import app.tollgate.ejb.audit.LogReading;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The page of the log of the visitor's realm; the filter and the opened entry stand in the address. */
@RequestScoped
class SystemLogViews {

    private static final Page<LogEntryView> NOTHING = Page.whole(List.of());

    @Inject
    private LogReading reading;

    @Inject
    private LogNames names;

    @Inject
    private Team team;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    /** @param uri with the filter, the page and the opened entry */
    View show(LogPlace place, UriInfo uri) {
        LogAddresses addresses = new LogAddresses(place, uri);
        Form filter = Form.of(uri.getQueryParameters());
        Submission<Page<LogEntryView>> found = Submission.of(() -> list(uri));
        Page<LogEntryView> page = found.problem().isEmpty() ? found.result().orElse(NOTHING) : NOTHING;
        Query query = new Query(uri);
        Optional<UUID> open = query.id("id");
        LogSentences sentences = new LogSentences(visit.words());
        LogValueWords values = new LogValueWords(visit.words(), visit.formats(), names::of);
        List<SystemLogPageModel.Actor> people = people();
        return new View(
                "audit/log",
                new SystemLogPageModel(
                        visit.shell(place.destination()),
                        filter,
                        visit.refusal(found),
                        people,
                        other(
                                filter.text("userId"),
                                Stream.concat(people.stream(), place.keys().stream()),
                                page,
                                sentences),
                        page.items().stream()
                                .map(entry -> LogEntryRow.of(
                                        entry,
                                        sentences,
                                        addresses.with("id", entry.id().toString()) + "#detail",
                                        open.filter(entry.id()::equals).isPresent()))
                                .toList(),
                        open.map(id -> LogDetail.of(reading.get(caller.get(), id), sentences, values)),
                        addresses.with("id"),
                        place,
                        addresses.filter(),
                        filter.filled("cursor").isEmpty() ? "" : addresses.with("cursor"),
                        page.nextCursor()
                                .map(cursor -> addresses.with("cursor", cursor))
                                .orElse("")));
    }

    private Page<LogEntryView> list(UriInfo uri) {
        Query query = new Query(uri);
        LogFilter filter = LogFilters.read(query);
        PageRequest page = query.page();
        query.checkAsked();
        return reading.list(caller.get(), filter, page);
    }

    /** An operator, say, or somebody who does not work here any more; named as the entries do. */
    private static Optional<SystemLogPageModel.Actor> other(
            String id, Stream<SystemLogPageModel.Actor> picked, Page<LogEntryView> page, LogSentences sentences) {
        if (id.isEmpty() || picked.anyMatch(known -> known.id().equals(id))) {
            return Optional.empty();
        }
        String name = page.items().stream()
                .findFirst()
                .map(entry -> sentences.name(entry.actor()))
                .orElse(id);
        return Optional.of(new SystemLogPageModel.Actor(id, name));
    }

    private List<SystemLogPageModel.Actor> people() {
        return Page.all((PageRequest page) -> team.list(caller.get(), page)).stream()
                .map(person -> new SystemLogPageModel.Actor(person.id().toString(), person.name()))
                .toList();
    }
}
