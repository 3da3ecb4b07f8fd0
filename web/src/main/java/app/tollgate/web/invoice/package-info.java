/** The doors of billing documents: API for tenants and operators, pages for admins and billing people. */
package app.tollgate.web.invoice;
