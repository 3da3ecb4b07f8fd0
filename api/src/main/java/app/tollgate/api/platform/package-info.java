/** How the platform does, as operators see it. */
package app.tollgate.api.platform;
