package app.tollgate.web.audit;

import app.tollgate.api.audit.LogEntryDetailView;
import app.tollgate.api.audit.LogEventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The opened entry.
 *
 * @param changes fields before and after
 * @param facts what else is known, in words
 * @param position in the chain; 0 until it is sealed
 */
public record LogDetail(
        LogEventType type,
        String what,
        String who,
        Instant at,
        String address,
        String requestId,
        List<Changed> changes,
        List<Fact> facts,
        long position) {

    private static final String CHANGES = "changes";

    /** One field in words. */
    public record Changed(String field, String before, String after) {}

    /** One thing that is known. */
    public record Fact(String name, String value) {}

    static LogDetail of(LogEntryDetailView entry, LogSentences sentences) {
        List<Fact> facts = new ArrayList<>();
        entry.details().forEach((name, value) -> {
            if (!name.equals(CHANGES)) {
                facts.add(new Fact(sentences.detail(name), sentences.value(value)));
            }
        });
        return new LogDetail(
                entry.type(),
                sentences.what(entry.type(), entry.action(), entry.target()),
                entry.actor().name() + ", " + sentences.kind(entry.actor()),
                entry.at(),
                entry.address() == null ? "–" : entry.address(),
                entry.requestId(),
                changes(entry.details(), sentences),
                facts,
                entry.seal() == null ? 0 : entry.seal().position());
    }

    @SuppressWarnings("unchecked")
    private static List<Changed> changes(Map<String, Object> details, LogSentences sentences) {
        List<Map<String, Object>> changes = (List<Map<String, Object>>) details.getOrDefault(CHANGES, List.of());
        return changes.stream()
                .map(change -> new Changed(
                        sentences.field((String) change.get("field")),
                        sentences.value(change.get("before")),
                        sentences.value(change.get("after"))))
                .toList();
    }
}
