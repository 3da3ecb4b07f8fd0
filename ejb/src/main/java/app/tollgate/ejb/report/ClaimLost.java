package app.tollgate.ejb.report;

import app.tollgate.ejb.shared.JobClaim;
import jakarta.ejb.ApplicationException;

/** The report was cancelled or taken over: what this transaction did must not count. */
@ApplicationException(rollback = true)
public class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClaimLost(JobClaim claim) {
        super("report " + claim.id() + " was cancelled or went to another claim");
    }
}
