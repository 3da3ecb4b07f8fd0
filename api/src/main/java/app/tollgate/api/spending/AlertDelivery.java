package app.tollgate.api.spending;

/** How far the mails of an alert have come. */
public enum AlertDelivery {
    /** Nobody was there to receive it. */
    NO_RECIPIENTS,
    /** Some are on their way. */
    PENDING,
    /** All were taken by a mail server. */
    SENT,
    /** Some were given up. */
    FAILED,
    /** A demo sends no mail. */
    WITHHELD,
    /** Longer ago than mails are kept. */
    UNKNOWN
}
