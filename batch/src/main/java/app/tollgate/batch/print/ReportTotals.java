package app.tollgate.batch.print;

import app.tollgate.ejb.report.UsageTotal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All sums that a printed report shows.
 *
 * @param byDay days that have any, in order
 * @param byCaseType the dearest first, as many as were asked for
 * @param byCampaign likewise
 * @param lastReceivedAt when the newest of its events was received
 */
record ReportTotals(
        UsageTotal whole,
        List<UsageTotal> byDay,
        List<UsageTotal> byCaseType,
        List<UsageTotal> byCampaign,
        Optional<Instant> lastReceivedAt) {

    boolean isEmpty() {
        return whole.isNothing();
    }
}
