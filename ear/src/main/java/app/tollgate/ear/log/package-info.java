/**
 * How a log record is written, as a line or as JSON.
 *
 * <p>Stands in the outer shell, because Payara loads formatters by name. Adds what the application says about the request at hand;
 * writes no host name.
 */
package app.tollgate.ear.log;
