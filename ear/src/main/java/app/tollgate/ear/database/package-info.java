/**
 * The database of a start: the embedded PostgreSQL, or the check that the outside one answers.
 *
 * <p>Owns the programs, the data directory, the passwords and the two roles of the embedded server. Invariants: it listens on
 * 127.0.0.1 only, asks everybody for a password, and keeps what it acknowledged (fsync and synchronous commit are on). The
 * application's role owns nothing, creates nothing and has an empty search path. Schemas and tables are not made here but by the
 * application's migrations.
 */
package app.tollgate.ear.database;
