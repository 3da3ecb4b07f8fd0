package app.tollgate.ejb.ledger;

/** Why something was posted. */
public enum PostingKind {
    USAGE,
    REFILL,
    INVOICE,
    ROUNDING,
    CREDIT_NOTE,
    ADJUSTMENT
}
