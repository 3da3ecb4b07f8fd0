package app.tollgate.ejb.usage;

import jakarta.ejb.ApplicationException;

/** Somebody else stored one of the events between the look and the storing; nothing is done, and whoever tries again sees it. */
@ApplicationException(rollback = true, inherited = true)
public final class SentMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SentMeanwhile(Throwable cause) {
        super("one of the events was stored meanwhile", cause);
    }
}
