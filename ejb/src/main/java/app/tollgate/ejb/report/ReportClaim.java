package app.tollgate.ejb.report;

import java.util.UUID;

/**
 * The right to write one report.
 *
 * @param token grows with every new claim of the report and is checked in each commit that acts
 */
public record ReportClaim(UUID report, long token) {}
