/**
 * Token buckets: one per tenant, below it one per key that has its own limit, one per person, one per address where asked.
 *
 * <p>Owns the decision, not the numbers: a tenant's come from the registry, a key's from the key. Invariants: a refused request costs no
 * token of any bucket; raising a limit adds the difference at once, lowering trims. Where the buckets live is chosen by
 * {@code tollgate.rate-limit.store}.
 */
package app.tollgate.ejb.ratelimit;
