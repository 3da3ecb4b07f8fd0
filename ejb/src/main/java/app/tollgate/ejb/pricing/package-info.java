/**
 * The price book: what a unit costs, for whom, from which day on.
 *
 * <p>Owns {@code platform.price}. Invariants: a price is added and never changed; it does not begin in the past; every kind always has
 * one, because the defaults are shipped. A tenant's own price goes before everybody's; of several the one with the latest first day holds.
 * Each node has the whole book in memory and hears of additions through the topic {@code prices}. What usage costs is worked out by
 * {@code usage}, with the price as a value.
 */
package app.tollgate.ejb.pricing;
