/**
 * What every feature's boundary and store stands on: the tenant's transaction, SQL, clock, leases, change poll.
 *
 * <p>Owns the rule that a transaction belongs to exactly one tenant: {@link app.tollgate.ejb.shared.TenantTransaction} notes the
 * tenant, {@link app.tollgate.ejb.shared.SearchPath} routes every connection of the transaction, and a connection without a tenant
 * sees no table. Nothing here knows a feature.
 */
package app.tollgate.ejb.shared;
