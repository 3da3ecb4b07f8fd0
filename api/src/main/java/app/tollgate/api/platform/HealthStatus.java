package app.tollgate.api.platform;

/** Whether an operator has to look. */
public enum HealthStatus {
    OK,
    /** A tenant's schema is outdated, or work is late. */
    ATTENTION
}
