package app.tollgate.ejb.shared;

import jakarta.ejb.ApplicationException;

/** Another node has taken over: what this transaction did must not count. */
@ApplicationException(rollback = true)
public class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLost(Lease lease) {
        super("lease " + lease.name() + " went to another node");
    }
}
