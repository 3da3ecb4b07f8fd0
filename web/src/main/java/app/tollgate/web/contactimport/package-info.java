/**
 * Imports of contacts over HTTP and as pages. Owns the bytes: a file is read row by row while it arrives and handed on some rows at a time,
 * never held as a whole. What a row means is decided in {@code ejb/contactimport}.
 */
package app.tollgate.web.contactimport;
