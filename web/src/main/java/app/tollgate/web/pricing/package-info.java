/**
 * The price book over HTTP and as pages.
 *
 * <p>Owns {@code /operator/prices} and {@code /usage/prices}, the operators' pages Prices and New price, and how a price is written for a
 * reader. Which prices may be set and withdrawn is decided by {@code ejb/pricing}.
 */
package app.tollgate.web.pricing;
