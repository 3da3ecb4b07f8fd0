package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.ledger.Balances;

/**
 * A credit note was issued, in the running transaction.
 *
 * @param balances of the accounts that its posting touched: of the wallet, where a statement was corrected
 */
public record CreditNoteIssued(Caller caller, InvoiceView note, Balances balances) {}
