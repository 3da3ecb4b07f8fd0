package app.tollgate.api.spending;

/** What billing tells people about. */
public enum AlertKind {
    /** Spent has come to 80 % of the cap; optional. */
    CAP_80_PERCENT,
    /** Spent has come up to the cap; always. */
    CAP_REACHED,
    /** A payment did not go through; always. */
    PAYMENT_FAILED,
    /** The wallet holds 30 % of the refill amount or less; optional. */
    LOW_BALANCE,
    /** Money came into the wallet; optional. */
    REFILL_PROCESSED
}
