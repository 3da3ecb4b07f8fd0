/**
 * The usage API and the usage page.
 *
 * <p>Owns the reading of events from JSON and CloudEvents, with everything that is wrong with each event by JSON pointer. An event that
 * leaves here is well-formed; whether what it names exists is asked of {@code ejb/usage} in the statement that stores it.
 */
package app.tollgate.web.usage;
