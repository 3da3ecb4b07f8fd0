package app.tollgate.ejb.spending;

import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Remembers whether a low balance has been warned of, so that it is warned of once until the balance has risen again. */
@ApplicationScoped
public class LowBalanceArming {

    private final Sql sql;

    @Inject
    LowBalanceArming(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected LowBalanceArming() {
        this(null);
    }

    /** The balance has risen: the next low one is warned of. The running transaction holds the cap row. */
    public void arm() {
        sql.update("update billing_preferences set low_balance_armed = true");
    }

    /** A low balance is being warned of. The running transaction holds the cap row. */
    public void disarm() {
        sql.update("update billing_preferences set low_balance_armed = false");
    }
}
