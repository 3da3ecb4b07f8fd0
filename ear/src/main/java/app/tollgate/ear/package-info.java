/**
 * The outermost shell of tollgate.jar: command line, state directory, unpacking, class loaders.
 *
 * <p>Owns the way from {@code java -jar} to the launcher. Needs nothing but the JDK, because it runs before anything is
 * unpacked. One state directory belongs to one running process.
 */
package app.tollgate.ear;
