package app.tollgate.ejb.usage;

import app.tollgate.ejb.shared.DatabaseUnavailable;

/** Tells a failure that one request brought along from one that any request would have met. */
final class IntakeFailure {

    private IntakeFailure() {}

    /** Whether the database was away or busy, rather than one of the events impossible to rate or to store. */
    static boolean concernsAll(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable database) {
                return database.isPassing();
            }
            if (cause instanceof ArithmeticException) {
                return false;
            }
        }
        return true;
    }
}
