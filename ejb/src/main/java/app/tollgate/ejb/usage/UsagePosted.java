package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.ledger.Balances;
import app.tollgate.ejb.spending.SpendingPosition;
import java.time.Instant;

/**
 * Usage was charged, in the running transaction.
 *
 * @param position where the tenant stands in its present month
 * @param balances of the accounts it was posted to; of none if it came to nothing
 */
public record UsagePosted(Caller caller, Instant at, SpendingPosition position, Balances balances) {}
