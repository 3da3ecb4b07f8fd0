package app.tollgate.ejb.report;

import jakarta.ejb.ApplicationException;

/** The report was cancelled or taken over: what this transaction did must not count. */
@ApplicationException(rollback = true)
public class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClaimLost(ReportClaim claim) {
        super("report " + claim.report() + " was cancelled or went to another claim");
    }
}
