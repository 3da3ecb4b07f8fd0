/** The contract of invoices: documents of closed months, their lines, and credit notes. */
package app.tollgate.api.invoice;
