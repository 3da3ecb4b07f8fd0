/**
 * Wallets over HTTP and on pages, and what operators do to fill them.
 *
 * <p>Owns {@code /billing/wallet}, {@code /operator/refill-requests}, the wallet and the failed payments below {@code
 * /operator/tenants/{slug}}, and the pages that belong to them. What is refilled and when is decided by {@code ejb/wallet}.
 */
package app.tollgate.web.wallet;
