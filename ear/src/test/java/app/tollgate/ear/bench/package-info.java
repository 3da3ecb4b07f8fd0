/**
 * The benchmark behind {@code mvn -Pbench}: what the promises about speed and size say, measured against something known in the same
 * run on the same machine.
 *
 * <p>Runs the built jar as its users do. Ratios are what counts; absolute figures are those of the machine.
 */
package app.tollgate.ear.bench;
