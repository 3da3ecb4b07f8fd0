package app.tollgate.api.wallet;

/** What closed a refill request. */
public enum RefillOutcome {
    /** An operator completed it. */
    COMPLETED,
    /** A refill that nobody tied to it brought the balance to the threshold. */
    REFILLED,
    /** An operator gave it up, with a reason. */
    FAILED,
    /** The tenant paid by monthly invoice and owed nothing: at the switch, or once a credit note or a correction took the debt away. */
    WITHDRAWN
}
