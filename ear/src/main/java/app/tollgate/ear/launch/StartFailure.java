package app.tollgate.ear.launch;

/** A start that cannot go on; the message is the line that the user reads. */
final class StartFailure extends Exception {
    StartFailure(String line) {
        super(line);
    }
}
