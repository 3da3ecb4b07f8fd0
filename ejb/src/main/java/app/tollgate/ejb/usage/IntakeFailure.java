package app.tollgate.ejb.usage;

import app.tollgate.ejb.shared.DatabaseUnavailable;

/** Tells a failure that one request brought along from one that any request would have met. */
final class IntakeFailure {

    private IntakeFailure() {}

    /** Whether the database was away or busy; anything else may be the doing of one request, and the others are tried without it. */
    static boolean concernsAll(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable database) {
                return database.isPassing();
            }
        }
        return false;
    }
}
