/**
 * Reports of usage on paper: sums, pictures and every event, in one document or one for each case type in a .zip.
 *
 * <p>Owns how these documents look, no tables; the job that makes them stands in {@code batch/report}, pages and tables in {@code
 * ejb/print}, and the figures come from {@code ejb/report}, where those of CSV come from. Invariants: all tables of a document have the same
 * total, and the documents of a .zip together that of the report in one piece; a document depends on nothing but its order and the data
 * below the cut, so that a run that goes on makes the same bytes.
 */
package app.tollgate.batch.print;
