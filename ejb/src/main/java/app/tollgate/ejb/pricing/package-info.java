/**
 * The price book: what a unit costs, for whom, from which day on.
 *
 * <p>Owns {@code platform.price}. Invariants: a price is added and never changed; of a tenant and kind only one begins on a day; one that
 * has not begun can be withdrawn and is then only remembered; every kind always has one, because the defaults are shipped. A tenant's own
 * price goes before everybody's; of several the one with the latest first day holds. A first day may lie in the past: it rates what is
 * reported from then on and never what is stored, which keeps its price. Each node has the whole book in memory and hears of changes
 * through the topic {@code prices}. What usage costs is worked out by {@code usage}, with the price as a value.
 */
package app.tollgate.ejb.pricing;
