package app.tollgate.web.audit;

import app.tollgate.api.audit.LogActor;
import app.tollgate.api.audit.LogEntryDetailView;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.shared.ActorKind;
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

    static LogDetail of(LogEntryDetailView entry, LogSentences sentences, LogValueWords values) {
        List<Fact> facts = new ArrayList<>();
        boolean isChange = "CHANGED".equals(entry.action());
        if (!isChange) {
            changes(entry.details()).forEach(change -> addWhole(change, sentences, values, facts));
        }
        entry.details().forEach((name, value) -> {
            if (!name.equals(CHANGES)) {
                facts.add(new Fact(sentences.detail(name), values.of(name, value)));
            }
        });
        return new LogDetail(
                entry.type(),
                sentences.what(entry.type(), entry.action(), entry.target()),
                who(entry.actor(), sentences),
                entry.at(),
                entry.address() == null ? "–" : entry.address(),
                entry.requestId(),
                isChange ? changed(entry.details(), sentences, values) : List.of(),
                facts,
                entry.seal() == null ? 0 : entry.seal().position());
    }

    private static String who(LogActor actor, LogSentences sentences) {
        boolean unknown = actor.kind() != ActorKind.SYSTEM && actor.id() == null;
        return unknown ? sentences.name(actor) : sentences.name(actor) + ", " + sentences.kind(actor);
    }

    private static List<Changed> changed(Map<String, Object> details, LogSentences sentences, LogValueWords values) {
        return changes(details).stream()
                .map(change -> new Changed(
                        sentences.field((String) change.get("field")),
                        values.of((String) change.get("field"), change.get("before")),
                        values.of((String) change.get("field"), change.get("after"))))
                .toList();
    }

    /** A record that was made, or is gone, has no before and after: what it held. */
    private static void addWhole(
            Map<String, Object> change, LogSentences sentences, LogValueWords values, List<Fact> facts) {
        Object held = change.get("after") == null ? change.get("before") : change.get("after");
        if (!LogValueWords.isNothing(held)) {
            String field = (String) change.get("field");
            facts.add(new Fact(sentences.field(field), values.of(field, held)));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> changes(Map<String, Object> details) {
        return (List<Map<String, Object>>) details.getOrDefault(CHANGES, List.of());
    }
}
