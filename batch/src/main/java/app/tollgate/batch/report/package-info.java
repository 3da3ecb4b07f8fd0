/**
 * Makes reports: the job {@code make-report}, the timer that starts it, and the forms of the types.
 *
 * <p>Owns how files look, no tables. Invariants: where a file stands is read from the report's own row, never from the job repository,
 * because only that row commits together with the piece; a run that broke off is therefore not restarted but followed by a new execution,
 * on whichever node claims the report; a form depends on nothing but the order and the data below its cut, so that a run that goes on
 * makes the same bytes.
 */
package app.tollgate.batch.report;
