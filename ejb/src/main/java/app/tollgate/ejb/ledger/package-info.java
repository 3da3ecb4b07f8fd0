/**
 * The tenant's money in double entry.
 *
 * <p>Owns {@code ledger_posting} and {@code ledger_entry}. Invariants: a posting moves one positive amount from one account to another
 * and is never changed; the entries of an account follow each other without a gap, each beginning with the balance that the one before
 * ended with, which the database itself refuses to break; all balances together are zero in every commit. {@code LedgerProof} adds it all
 * up again, every night. It does not own why something is posted: usage, refills and invoices come from their features.
 */
package app.tollgate.ejb.ledger;
