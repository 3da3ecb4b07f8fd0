package app.tollgate.ejb.notify;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a mail says, before it is laid out as text and as HTML.
 *
 * @param language of the words, for screen readers
 * @param sender whose name stands at the top: the tenant's
 * @param heading one line
 * @param paragraphs plain text, in order
 * @param action the one thing to do, if there is one
 * @param closing small print below
 */
public record Letter(
        Locale language,
        String sender,
        String subject,
        String heading,
        List<String> paragraphs,
        Optional<Action> action,
        String closing) {

    public Letter {
        subject = oneLine(subject);
        heading = oneLine(heading);
        sender = oneLine(sender);
        paragraphs = List.copyOf(paragraphs);
        Objects.requireNonNull(closing, "closing");
    }

    /** A link with the words that stand on it. */
    public record Action(String label, URI link) {}

    // Names of people and firms are free text; inside a heading or a subject they must not begin a new line.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
