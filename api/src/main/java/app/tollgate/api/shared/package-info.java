/**
 * Values that every feature speaks in: money, tenants, callers, pages, problems.
 *
 * <p>Owns the catalogue of problem codes and the exact arithmetic of money. Invariants: money is whole micro-dollars and never
 * floating point; a {@link app.tollgate.api.shared.TenantId} that exists is safe to name a schema with. It knows no database and no
 * HTTP server.
 */
package app.tollgate.api.shared;
