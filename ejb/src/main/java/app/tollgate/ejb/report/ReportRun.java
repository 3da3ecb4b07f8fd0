package app.tollgate.ejb.report;

import java.time.ZoneId;

/**
 * All that a job needs to go on with a report from where it stands.
 *
 * @param zone the tenant's time zone when the report was asked for
 * @param after key of the last row in the file
 */
public record ReportRun(ReportClaim claim, RowSelection selection, ZoneId zone, RowKey after, int chunks) {}
