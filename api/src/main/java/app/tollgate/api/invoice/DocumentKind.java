package app.tollgate.api.invoice;

/** What a billing document is. */
public enum DocumentKind {
    /** What a month of usage in invoice mode costs, to be paid. */
    INVOICE,
    /** What a month of usage in wallet mode cost, paid from the wallet already. */
    STATEMENT,
    /** What of one of the others is given back. */
    CREDIT_NOTE
}
