/**
 * The job that issues documents, and the line of tenants whose month is over.
 *
 * <p>Invariants: what a job does is decided by the tenant's own data behind its locks, so that it does not matter how often it runs, on
 * how many nodes, or where it broke off. It owns no tables: months, documents and mails belong to {@code ejb/invoice}.
 */
package app.tollgate.batch.invoice;
