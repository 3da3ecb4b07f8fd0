package app.tollgate.api.wallet;

/** What closed a refill request. */
public enum RefillOutcome {
    /** An operator completed it. */
    COMPLETED,
    /** A refill that nobody tied to it brought the balance to the threshold. */
    REFILLED,
    /** An operator gave it up, with a reason. */
    FAILED,
    /** The tenant switched to monthly invoices and owed nothing. */
    WITHDRAWN
}
