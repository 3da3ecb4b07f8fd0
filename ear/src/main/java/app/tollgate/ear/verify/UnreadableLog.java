package app.tollgate.ear.verify;

/** The file is no exported log, or not a whole one. */
final class UnreadableLog extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableLog(String line) {
        super(line);
    }
}
