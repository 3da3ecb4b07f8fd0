package app.tollgate.web.audit;

import app.tollgate.api.audit.LogActor;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.web.page.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Says entries of the log in a reader's language; what has no words yet is shown as it is stored. */
record LogSentences(Words words) {

    private static final String NOTHING = "–";
    private static final String MASK = "***";

    String what(LogEventType type, String action, LogTarget target) {
        String done = word("action", action);
        if (target == null) {
            return done;
        }
        return type == LogEventType.DATA_CHANGE ? record(target) + ": " + done : done + " · " + record(target);
    }

    String record(LogTarget target) {
        String kind = word("kind", target.kind());
        return target.name() == null || target.name().isBlank() ? kind : words.t("audit.named", kind, target.name());
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

    /** A value as people read it. */
    String value(Object value) {
        if (value == null || value.equals("") || value.equals(List.of())) {
            return NOTHING;
        }
        if (value instanceof Boolean yes) {
            return words.t(yes ? "audit.yes" : "audit.no");
        }
        if (value instanceof List<?> many) {
            return many.stream().map(this::value).collect(Collectors.joining(", "));
        }
        return value.equals(MASK) ? words.t("audit.hidden") : value.toString();
    }

    private String word(String family, String constant) {
        return words.find("audit." + family + "." + constant).orElse(constant);
    }
}
