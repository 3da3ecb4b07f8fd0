package app.tollgate.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Limits what one transaction of a thread that serves all tenants may wait for, so that no tenant's lock holds up the others. */
@ApplicationScoped
public class BriefWaits {

    /** Well above what a tenant's busy rows take, and so short that the others are still served within their second. */
    private static final String LOCK_MILLIS = "300";

    /** A page of the largest work takes a tenth of a second. */
    private static final String STATEMENT_MILLIS = "10000";

    @Inject
    private Sql sql;

    /** Holds for the running transaction: a lock that is not free soon, or a statement that does not end, fails it. */
    public void begin() {
        sql.list(
                "select set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true)",
                row -> true,
                LOCK_MILLIS,
                STATEMENT_MILLIS);
    }

    /** A session that freezes inside the running transaction for so long is ended by the database: nobody waits for what it locked. */
    public void endIfFrozen(Duration silence) {
        sql.list(
                "select set_config('idle_in_transaction_session_timeout', ?, true)",
                row -> true,
                Long.toString(silence.toMillis()));
    }
}
