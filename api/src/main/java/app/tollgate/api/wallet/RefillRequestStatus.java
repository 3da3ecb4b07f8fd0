package app.tollgate.api.wallet;

/** Whether somebody still has to see to a refill. */
public enum RefillRequestStatus {
    OPEN,
    CLOSED
}
