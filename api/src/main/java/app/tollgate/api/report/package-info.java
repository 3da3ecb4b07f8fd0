/**
 * The contract of reports: what can be asked for and what is shown of it.
 *
 * <p>Dates are the tenant's own days, both included. A report is a file made once over a fixed cut of the data; asking again over the
 * same data makes the same bytes.
 */
package app.tollgate.api.report;
