package app.tollgate.ejb.ledger;

/** The accounts of a tenant's ledger. A balance is credits less debits; all balances together are zero. */
public enum Account {
    /** What the tenant has prepaid. */
    WALLET,
    /** Usage received in invoice mode that no invoice shows yet; zero or below. */
    UNBILLED,
    /** Invoiced and not known to be paid; zero or below. */
    RECEIVABLE,
    /** What usage has earned. */
    USAGE,
    /** Money that came in; zero or below. */
    PAYMENTS,
    /** What lies between exact invoice lines and whole cents. */
    ROUNDING,
    /** Given back; zero or below. */
    CREDITS
}
