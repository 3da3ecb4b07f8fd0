/**
 * What all jobs share: the check that the job repository answers, and the removal of jobs long over.
 *
 * <p>The repository's tables stand in the schema {@code batch} and are made by the platform migrations; the server's batch runtime
 * reaches them through a data source of its own, outside the application's transactions. It keeps every execution for good, so what is
 * older than the reports are kept is removed here, by one node at a time.
 */
package app.tollgate.batch.shared;
