package app.tollgate.ejb.notify;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One mail to one person.
 *
 * @param kind what it tells, such as {@code invitation}
 * @param cause the fact it tells of; together with the recipient it names the message, so that a repeat adds nothing
 * @param recipient bare address
 */
public record MailMessage(String kind, String cause, String recipient, Letter letter, Optional<Attachment> attachment) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]+@[A-Za-z0-9.-]+");

    /** @throws IllegalArgumentException if the recipient is not one bare address: it would become more than one header */
    public MailMessage {
        if (!ADDRESS.matcher(recipient).matches()) {
            throw new IllegalArgumentException("not one bare mail address");
        }
    }

    /** A mail without attachment. */
    public MailMessage(String kind, String cause, String recipient, Letter letter) {
        this(kind, cause, recipient, letter, Optional.empty());
    }
}
