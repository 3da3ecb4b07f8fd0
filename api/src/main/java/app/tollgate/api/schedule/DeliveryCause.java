package app.tollgate.api.schedule;

/** Why a delivery was begun. */
public enum DeliveryCause {
    /** Its time had come. */
    SCHEDULE,
    /** Somebody wanted it now. */
    RUN_NOW
}
