package app.tollgate.api.schedule;

/** How often something is delivered. */
public enum Frequency {
    /** Every day. */
    DAILY,
    /** On one day of each week. */
    WEEKLY,
    /** On one day of each month, or on its last if the month is shorter. */
    MONTHLY
}
