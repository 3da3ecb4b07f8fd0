/**
 * What all jobs share: the check that the job repository answers.
 *
 * <p>The repository's tables stand in the schema {@code batch} and are made by the platform migrations; the server's batch runtime
 * reaches them through a data source of its own, outside the application's transactions.
 */
package app.tollgate.batch.shared;
