/**
 * Makes reports: the job {@code export-voice-csv} and the timer that starts it.
 *
 * <p>Owns the form of the CSV, no tables. Invariants: where a file stands is read from the report's own row, never from the job
 * repository, because only that row commits together with the piece; a run that broke off is therefore not restarted but followed by a
 * new execution, on whichever node claims the report; at most {@link app.tollgate.batch.report.ReportDispatcher#MOST_RUNNING} jobs run
 * on a node.
 */
package app.tollgate.batch.report;
