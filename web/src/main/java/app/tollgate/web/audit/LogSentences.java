package app.tollgate.web.audit;

import app.tollgate.api.audit.LogActor;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says entries of the log in a reader's language; what has no words yet is shown as it is stored. */
record LogSentences(Words words, Formats formats) {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private static final String NOTHING = "–";
    private static final String MASK = "***";

    String what(LogEventType type, String action, LogTarget target) {
        String done = word("action", action);
        if (type == LogEventType.DATA_CHANGE && target != null) {
            return record(target) + ": " + done;
        }
        return isNamed(target) ? done + " · " + record(target) : done;
    }

    String record(LogTarget target) {
        String kind = word("kind", target.kind());
        return isNamed(target) ? words.t("audit.named", kind, target.name()) : kind;
    }

    private static boolean isNamed(LogTarget target) {
        return target != null && target.name() != null && !target.name().isBlank();
    }

    String kind(LogActor actor) {
        return word("actor", actor.kind().name());
    }

    String field(String name) {
        return word("field", name);
    }

    String detail(String name) {
        return word("detail", name);
    }

    static boolean isNothing(Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    /** A value as people read it. */
    String value(Object value) {
        if (isNothing(value)) {
            return NOTHING;
        }
        if (value instanceof Boolean yes) {
            return words.t(yes ? "audit.yes" : "audit.no");
        }
        if (value instanceof List<?> many) {
            return many.stream().map(this::value).collect(Collectors.joining(", "));
        }
        if (value instanceof String text && INSTANT.matcher(text).matches()) {
            Instant at = Instant.parse(text);
            return formats.day(at) + ", " + formats.exactTime(at);
        }
        return value.equals(MASK) ? words.t("audit.hidden") : value.toString();
    }

    private String word(String family, String constant) {
        return words.find("audit." + family + "." + constant).orElse(constant);
    }
}
