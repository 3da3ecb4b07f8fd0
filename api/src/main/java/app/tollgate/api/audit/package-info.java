/**
 * The system log as callers see it, and the arithmetic that makes it tamper-evident: hash of a row, chain of seals, signed checkpoints.
 *
 * <p>The arithmetic stands here once, on nothing but the JDK, because two programs need it: the application, which seals and verifies,
 * and {@code tollgate.jar verify-log}, which checks an exported file without any database. {@code docs/SYSTEM_LOG.md} describes it for
 * those who write a verifier of their own.
 */
package app.tollgate.api.audit;
