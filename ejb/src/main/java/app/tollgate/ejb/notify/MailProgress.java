package app.tollgate.ejb.notify;

/**
 * How far one mail has come.
 *
 * @param recipient bare address
 */
public record MailProgress(String recipient, State state) {

    /** Where a mail is. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        WITHHELD
    }
}
