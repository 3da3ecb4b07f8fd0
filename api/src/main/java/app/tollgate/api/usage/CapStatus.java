package app.tollgate.api.usage;

/** Where the month's spending stands against the monthly cap. */
public enum CapStatus {
    WITHIN_CAP,
    NEAR_CAP,
    CAP_REACHED
}
