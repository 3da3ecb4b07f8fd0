/**
 * The registry of tenants and their schemas.
 *
 * <p>Owns {@code platform.tenant}, the migrations and the start-up. Invariants: a tenant exists exactly from the commit of its registry
 * row; its schema is at the version the row says; a tenant whose version is behind, or who is suspended, is refused at the door. People
 * of a tenant belong to {@code access}, limits to {@code ratelimit}: both learn of a new tenant through
 * {@link app.tollgate.ejb.tenant.TenantFounded}.
 */
package app.tollgate.ejb.tenant;
