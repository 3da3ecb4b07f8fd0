/**
 * The platform as those who run it see it: liveness, readiness, metrics, the test clock.
 *
 * <p>Owns no data. Ready means: deployed, database answering, not draining.
 */
package app.tollgate.web.platform;
