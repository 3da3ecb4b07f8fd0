package app.tollgate.api.report;

/** Where a report stands; the last three are final. */
public enum ReportStatus {
    QUEUED,
    RUNNING,
    READY,
    FAILED,
    CANCELLED
}
