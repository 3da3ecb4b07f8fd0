package app.tollgate.web.audit;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.web.shared.Query;
import java.util.Optional;
import java.util.Set;

/** Reads the filter of the log from an address; the API and the page have the same. */
final class LogFilters {

    /** The parameters of the filter. */
    static final Set<String> NAMES = Set.of("type", "userId", "from", "to", "q");

    private LogFilters() {}

    static LogFilter read(Query query) {
        return new LogFilter(
                query.someOf("type", LogEventType.class),
                query.id("userId"),
                query.date("from"),
                query.date("to"),
                words(query));
    }

    private static Optional<String> words(Query query) {
        Optional<String> text = query.text("q");
        return text.isPresent() && !LogFilter.holdsWords(text.get())
                ? query.wrong("q", "words", "Use at least one letter or digit.")
                : text;
    }
}
