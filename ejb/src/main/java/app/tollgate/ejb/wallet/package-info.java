/**
 * What fills a tenant's wallet.
 *
 * <p>Owns {@code platform.refill_request} and {@code payment_failure}. Invariants: a tenant has at most one open request; a debit, a
 * change of mode or of the threshold that leaves a wallet below its threshold commits together with an open request; a refill that
 * reaches the threshold closes it in its own commit; a reference is used for one refill, and tells of one failed payment; a low balance
 * is warned of once until it has risen again. A balance may be below zero, since usage has happened. It does not own the money itself
 * ({@code ledger}), what admins wish ({@code spending}) nor what is charged ({@code usage}).
 */
package app.tollgate.ejb.wallet;
