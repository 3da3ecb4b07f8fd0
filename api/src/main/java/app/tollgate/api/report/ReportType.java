package app.tollgate.api.report;

/** What a report is about and the form it comes in. */
public enum ReportType {
    VOICE_CSV,
    SMS_CSV,
    PDF,
    /** Asked for by the export of self-healed contacts, not by itself. */
    SELF_HEALED_CSV
}
