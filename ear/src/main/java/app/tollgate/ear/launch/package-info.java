/**
 * The story of a start and of a stop: database, mailbox, server, application, readiness, drain.
 *
 * <p>Owns the order of things, what is printed, and how Payara Micro is set up. Invariants: what was started is stopped in the
 * opposite order; a start that fails says why in one line and ends with a code that is not zero; the application gets every setting
 * as a system property. Knows nothing of the application but its health check and the file it leaves about the first start.
 */
package app.tollgate.ear.launch;
