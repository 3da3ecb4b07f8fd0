package app.tollgate.api.schedule;

/** Where a delivery stands. */
public enum DeliveryStatus {
    /** Due; its report is not asked for yet, such as while the queue of reports is full. */
    PENDING,
    /** Its report waits or is being made. */
    MAKING,
    /** Mails are on their way. */
    SENDING,
    /** A mail server took all mails. */
    DELIVERED,
    /** Nothing was sent, or some mails were given up; the reason says why. */
    FAILED,
    /** Nothing was to be sent; the reason says why. */
    SKIPPED,
    /** A demo sends no mail. */
    WITHHELD,
    /** The mails left longer ago than it is known what became of them. */
    SENT
}
