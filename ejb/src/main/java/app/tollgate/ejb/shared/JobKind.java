package app.tollgate.ejb.shared;

/**
 * A kind of work that a job carries out, one at a time for each tenant.
 *
 * <p>What waits are rows of a table of the tenant's schema with the columns {@code id}, {@code status} ({@code QUEUED}, {@code RUNNING},
 * {@code FAILED} and whatever ends well), {@code claim_token}, {@code node}, {@code heartbeat_at}, {@code attempts}, {@code error} and
 * {@code finished_at}. The table lets one row be {@code RUNNING} by a unique index. The work moves {@code heartbeat_at} and puts {@code
 * attempts} to 0 in each commit that gets on.
 *
 * @param job the name of the job's XML
 * @param work what tenants with such rows are noted for in {@link TenantWork}
 * @param table where they stand
 * @param apology what people read at a row that was given up
 */
public record JobKind(String job, String work, String table, String apology) {}
