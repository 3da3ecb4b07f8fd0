/**
 * Imports of contacts from CSV files: read and looked through, waiting for somebody to say so, taken in by a job.
 *
 * <p>Owns {@code contact_import}, {@code contact_import_row} and {@code contact_import_error}. Invariants: nothing is imported before the
 * commit of its preview; a bad row is named and left out, the good ones are kept; no external id stands in two rows; each commit of the job
 * takes rows and moves the checkpoint behind them, under the token of its claim, so that a row is taken once whatever node dies; a tenant
 * runs one import at a time; what nobody commits is removed after a day. What a contact may be, and how one is changed, belongs to
 * {@code casework}; the bytes of a file to {@code web/contactimport}, the job to {@code batch/contactimport}.
 */
package app.tollgate.ejb.contactimport;
