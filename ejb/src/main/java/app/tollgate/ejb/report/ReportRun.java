package app.tollgate.ejb.report;

import app.tollgate.ejb.shared.JobClaim;
import java.time.Instant;
import java.time.ZoneId;

/**
 * All that a job needs to go on with a report from where it stands.
 *
 * @param cut the last receipt of usage that belongs to it
 * @param zone the tenant's time zone when the report was asked for
 * @param askedAt that moment
 * @param after where the file stands, as the last piece of it said; empty at its beginning
 * @param chunks pieces in the file
 */
public record ReportRun(
        JobClaim claim, ReportOrder order, long cut, ZoneId zone, Instant askedAt, String after, int chunks) {

    /** The usage that belongs to it. */
    public RowSelection selection() {
        return order.selection(cut);
    }
}
