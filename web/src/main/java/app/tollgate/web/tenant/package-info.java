/** The registry over HTTP: the operator's tenants and a company's own settings. */
package app.tollgate.web.tenant;
