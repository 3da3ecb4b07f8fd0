/**
 * What tenants spend and what stops them.
 *
 * <p>Owns {@code billing_preferences}, {@code past_billing_mode}, {@code spending_month}, {@code campaign_month}, {@code usage_hold} and
 * {@code billing_alert}. Invariants: spent is the sum of what is booked in the month, in every commit; whoever changes what is spent, the cap, holds or whether
 * campaigns run holds the cap row, so that no commit shows a running campaign beside a reached cap; spent and held together never exceed
 * the cap when a hold is granted; an alert is raised once a cause. It does not own the money ({@code ledger}), the campaigns, nor what
 * fills a wallet.
 */
package app.tollgate.ejb.spending;
