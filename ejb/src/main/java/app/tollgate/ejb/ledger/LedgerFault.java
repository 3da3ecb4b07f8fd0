package app.tollgate.ejb.ledger;

import java.util.List;

/**
 * Something in the ledger that must never be.
 *
 * @param claim what does not hold, in words joined by hyphens
 * @param places the first postings, accounts, months or sums that show it
 */
public record LedgerFault(String claim, List<String> places) {}
