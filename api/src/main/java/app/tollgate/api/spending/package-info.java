/**
 * What the billing API says and answers about preferences, the spending cap, holds and alerts.
 *
 * <p>Money leaves and comes as decimal strings in dollars. It knows neither how money is stored nor what a reached cap leads to.
 */
package app.tollgate.api.spending;
