/** The contract of the tenant registry and of a company's own settings. */
package app.tollgate.api.tenant;
