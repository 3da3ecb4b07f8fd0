/**
 * Makes reports: the job {@code make-report}, the timer that has it started, and what files of CSV are made of.
 *
 * <p>Owns no tables; how a type of report looks is a {@link app.tollgate.batch.report.ReportForm} of the feature it belongs to.
 * Invariants: where a file stands is read from the report's own row, never from the job repository, because only that row commits
 * together with the piece; a run that broke off is therefore not restarted but followed by a new execution, on whichever node claims the
 * report; a form depends on nothing but the order and the data below its cut, so that a run that goes on makes the same bytes.
 */
package app.tollgate.batch.report;
