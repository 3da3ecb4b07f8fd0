/**
 * How the platform does: what {@code /operator/health} tells.
 *
 * <p>Owns no data; the figures come from {@code shared} and the registry of tenants.
 */
package app.tollgate.ejb.platform;
