/**
 * What all jobs share: one way to wait, to be started, taken over and counted; the check that the job repository answers; the removal of
 * jobs long over.
 *
 * <p>A kind of job is a {@link app.tollgate.ejb.shared.JobKind} (rows that wait) or a {@link app.tollgate.batch.shared.JobLine}, given to
 * {@link app.tollgate.batch.shared.JobDispatcher}. Invariants: tenants take turns; at most {@code JobStarter.MOST_RUNNING} jobs of a kind run
 * on a node, each kind in places of its own, and one of a tenant's rows at a time; a job that ran for {@code JobStarter.TURN} makes room for a
 * tenant that waits; a job that broke off or made room is followed by a new execution, on whichever node comes first, and never restarted.
 *
 * <p>The repository's tables stand in the schema {@code batch} and are made by the platform migrations; the server's batch runtime
 * reaches them through a data source of its own, outside the application's transactions. It keeps every execution for good, so what is
 * older than the reports are kept is removed here, by one node at a time.
 */
package app.tollgate.batch.shared;
