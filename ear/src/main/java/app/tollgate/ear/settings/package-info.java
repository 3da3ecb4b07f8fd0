/**
 * The settings of a start: where a value comes from, what it must look like, what is probably meant by a misspelt name.
 *
 * <p>Owns the list of settings ({@code Setting}); their defaults and explanations stand in {@code config/tollgate.properties},
 * and a test keeps the two equal. The application reads the same settings through MicroProfile Config: the launcher hands them
 * over as system properties. Nothing here opens a port or a file but the settings file.
 */
package app.tollgate.ear.settings;
