/**
 * Billing Preferences, the cap card and the alerts, by the API and on their pages.
 *
 * <p>It shows what {@code ejb/spending} decides and owns no rule of its own.
 */
package app.tollgate.web.spending;
