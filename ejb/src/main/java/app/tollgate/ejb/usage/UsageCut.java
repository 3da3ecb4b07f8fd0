package app.tollgate.ejb.usage;

import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * A cut through the stored events that nothing can slip in below later.
 *
 * <p>Receipts are drawn before the commit, so a smaller one may become visible after a larger one. Every intake therefore holds the
 * tenant's intake lock shared from before its first receipt to its commit; whoever takes it alone has seen all smaller receipts.
 */
@ApplicationScoped
public class UsageCut {

    static final int INTAKE_LOCK = 0x75736167;

    /** Answers a row when the intake lock is held shared; its parameter is {@link #INTAKE_LOCK}. */
    static final String SHARE = "select pg_advisory_xact_lock_shared(?, hashtext(current_schema()))";

    private final Sql sql;

    @Inject
    public UsageCut(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected UsageCut() {
        this(null);
    }

    /**
     * The receipt up to which, included, the tenant's events are complete for ever; 0 if there are none. Waits for the batches in
     * flight and holds new ones up until the running transaction ends, so it belongs into a short one.
     */
    public long last() {
        holdIntake();
        return sql.find("select coalesce(max(receipt), 0) from usage_event", row -> row.getLong(1))
                .orElseThrow();
    }

    /** The shared hold of every intake, as the first part of its round trip. */
    static SqlStep<Boolean> sharing() {
        return SqlStep.of(SHARE, results -> true, INTAKE_LOCK);
    }

    /** Lets the running transaction be the tenant's only intake until it ends. */
    public void holdIntake() {
        sql.find("select pg_advisory_xact_lock(?, hashtext(current_schema()))", row -> true, INTAKE_LOCK);
    }
}
