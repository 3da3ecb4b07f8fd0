package app.tollgate.web.audit;

import app.tollgate.api.audit.LogActor;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.web.page.Words;
import java.util.Locale;

/** Says entries of the log in a reader's language; what has no words yet is shown as it is stored. */
record LogSentences(Words words) {

    /** How who comes by a link is stored; behind it stands to whom it was sent. */
    private static final String LINK = "link mailed to ";

    String what(LogEventType type, String action, LogTarget target) {
        String done = word("action", action);
        if (type == LogEventType.DATA_CHANGE && target != null) {
            return record(target) + ": " + done;
        }
        return isNamed(target) ? done + " · " + record(target) : done;
    }

    String record(LogTarget target) {
        String kind = word("kind", target.kind());
        return isNamed(target) ? words.t("audit.named", kind, name(target)) : kind;
    }

    private static boolean isNamed(LogTarget target) {
        return target != null && target.name() != null && !target.name().isBlank();
    }

    /** Reports are known by their type, and prices by what they are for. */
    private String name(LogTarget target) {
        String constant = target.name().toUpperCase(Locale.ROOT);
        return TurnedText.seen(
                switch (target.kind()) {
                    case "REPORT" -> words.find("report.type." + constant).orElse(target.name());
                    case "PRICE" -> words.find("pricing.kind." + constant).orElse(target.name());
                    default -> target.name();
                });
    }

    /**
     * People and keys have names of their own; the system's doings, and who was not recognised, are called in the reader's language. A
     * schedule has an id and acts under its title, whatever that says.
     */
    String name(LogActor actor) {
        if (actor.kind() == ActorKind.SYSTEM) {
            return actor.id() == null
                    ? system(actor.name())
                    : words.t("audit.system.a-schedule", TurnedText.seen(actor.name()));
        }
        return actor.id() == null ? word("actor", "UNKNOWN") : TurnedText.seen(actor.name());
    }

    private String system(String name) {
        if (name.startsWith(LINK)) {
            return words.t("audit.system.link-mailed-to", TurnedText.seen(name.substring(LINK.length())));
        }
        return words.find("audit.system." + name.replace(' ', '-')).orElseGet(() -> TurnedText.seen(name));
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

    private String word(String family, String constant) {
        return words.find("audit." + family + "." + constant).orElse(constant);
    }
}
