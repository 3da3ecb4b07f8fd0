package app.tollgate.api.schedule;

/** Why nothing was sent, or not everything. */
public enum DeliveryReason {
    /** There is nothing in the report, and the schedule skips that. */
    EMPTY,
    /** The account was suspended. */
    SUSPENDED,
    /** The report cannot be made as the schedule wants it. */
    REFUSED,
    /** The report could not be made. */
    REPORT_FAILED,
    /** Somebody cancelled the report. */
    REPORT_CANCELLED,
    /** The schedule names nobody, and there is no active admin. */
    NO_RECIPIENTS,
    /** It could not be begun for a whole day, such as because the queue of reports was full. */
    GIVEN_UP,
    /** A mail server refused some of the mails for good. */
    MAIL_FAILED
}
