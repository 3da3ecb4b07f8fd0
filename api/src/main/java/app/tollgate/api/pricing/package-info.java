/**
 * What operators say and see of prices.
 *
 * <p>A price is per kind, from a day on, for everybody or for one tenant. It is never changed: a new one follows it, and one that has not
 * begun can be withdrawn. Whoever reads a price reads dollars per unit; the units are those of {@link app.tollgate.api.usage.UsageKind}.
 */
package app.tollgate.api.pricing;
