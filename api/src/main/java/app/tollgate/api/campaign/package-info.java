/** Campaigns, as integrators and pages see them. */
package app.tollgate.api.campaign;
