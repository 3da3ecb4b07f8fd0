/**
 * What the API says and answers about wallets, their refills and what became of payments.
 *
 * <p>Money leaves and comes as decimal strings in dollars. How a wallet should be filled is chosen in {@code spending}.
 */
package app.tollgate.api.wallet;
