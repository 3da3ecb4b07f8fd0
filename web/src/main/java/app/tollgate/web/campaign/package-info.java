/** Campaigns over HTTP and as pages; which step leads where is decided in {@code ejb/campaign}. */
package app.tollgate.web.campaign;
