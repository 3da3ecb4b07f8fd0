package app.tollgate.web.audit;

import app.tollgate.api.audit.LogEntryView;
import app.tollgate.api.audit.LogEventType;
import java.time.Instant;

/**
 * An entry as a line of the page.
 *
 * @param what one sentence
 * @param who name of the actor
 * @param kind what sort of actor it is, in words
 * @param link the same page with this entry opened
 * @param open whether it is the one that is opened
 */
public record LogEntryRow(
        Instant at,
        LogEventType type,
        String what,
        String who,
        String kind,
        String address,
        String link,
        boolean open) {

    static LogEntryRow of(LogEntryView entry, LogSentences sentences, String link, boolean open) {
        return new LogEntryRow(
                entry.at(),
                entry.type(),
                sentences.what(entry.type(), entry.action(), entry.target()),
                sentences.name(entry.actor()),
                sentences.kind(entry.actor()),
                entry.address() == null ? "–" : entry.address(),
                link,
                open);
    }

    /** A change of data and a way out for data stand out; calls and sign-ins are everyday. */
    public String colour() {
        return colour(type);
    }

    static String colour(LogEventType type) {
        return switch (type) {
            case DATA_CHANGE -> "info";
            case EXPORT -> "warn";
            default -> "";
        };
    }
}
