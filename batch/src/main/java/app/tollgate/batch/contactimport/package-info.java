/**
 * Carries imports of contacts out: the job {@code import-contacts} and the timer that starts it.
 *
 * <p>Owns no tables. Invariants: where an import stands is read from its own row, never from the job repository, because only that row
 * commits together with the contacts; a run that broke off is therefore not restarted but followed by a new execution, on whichever node
 * claims the import.
 */
package app.tollgate.batch.contactimport;
