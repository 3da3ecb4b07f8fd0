package app.tollgate.api.report;

/** How much a report shows: every event, or sums. */
public enum ReportContent {
    DETAIL,
    SUMMARY
}
