/** Imports of contacts from CSV files, as integrators and pages see them. */
package app.tollgate.api.contactimport;
