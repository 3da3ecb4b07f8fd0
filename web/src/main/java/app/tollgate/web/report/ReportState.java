package app.tollgate.web.report;

import app.tollgate.api.report.ReportStatus;

/** How far a report is. */
public enum ReportState {
    QUEUED("info"),
    RUNNING("info"),
    READY("ok"),
    FAILED("bad"),
    CANCELLED("");

    private final String colour;

    ReportState(String colour) {
        this.colour = colour;
    }

    static ReportState of(ReportStatus status) {
        return valueOf(status.name());
    }

    public String colour() {
        return colour;
    }

    public boolean isWaiting() {
        return this == QUEUED || this == RUNNING;
    }
}
