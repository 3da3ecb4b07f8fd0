/**
 * The operators' price list over HTTP.
 *
 * <p>Owns {@code /operator/prices}. Which prices may be set is decided by {@code ejb/pricing}.
 */
package app.tollgate.web.pricing;
