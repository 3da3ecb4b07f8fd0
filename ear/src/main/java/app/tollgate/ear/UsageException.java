package app.tollgate.ear;

/** The program was called with an option it does not have. */
final class UsageException extends Exception {
    UsageException(String line) {
        super(line);
    }
}
