package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.Money;

/** What is given back of a document. */
record CreditNote(Money amount, String reason, String reference) {}
