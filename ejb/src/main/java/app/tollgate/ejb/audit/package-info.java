/**
 * The system log of each realm: what is written, how it is sealed, read, exported, verified and, in time, purged.
 *
 * <p>Owns {@code system_log}, {@code system_log_seal}, {@code system_log_checkpoint}, {@code system_log_purge},
 * {@code system_log_hour}, {@code system_log_block}, {@code system_log_term} and {@code platform.system_log_retention}. Invariants: a change and its entry are one commit; entries are only
 * added; positions of the chain have no gaps and one sealer a tenant; nothing the application's database role can do alters an entry or a
 * seal; whatever others can make happen without a limit has one entry a minute. Entries come from entities
 * ({@link app.tollgate.ejb.audit.EntityChanges}), from features by {@link app.tollgate.ejb.audit.SystemLog}, and from the web side by
 * {@link app.tollgate.ejb.audit.ApiCalls} and {@link app.tollgate.ejb.audit.RefusedCalls}. It does not know what the features' records
 * mean.
 */
package app.tollgate.ejb.audit;
