/**
 * Reports of usage in CSV: every event, or sums of them.
 *
 * <p>Owns which columns these files have, no tables; the job that makes them stands in {@code batch/report}, the rows come from {@code
 * ejb/report}, and {@code batch/print} has the same on paper. Invariant: a line depends on nothing but its row and the order, so that a
 * run that goes on makes the same bytes.
 */
package app.tollgate.batch.usage;
