/**
 * Checks exported system logs without a server or a database: what an auditor runs on a machine of their own.
 *
 * <p>Owns the reading of the file; the arithmetic is that of {@code app.tollgate.api.audit}. It trusts nothing in the file but what
 * follows from the keys it was given.
 */
package app.tollgate.ear.verify;
