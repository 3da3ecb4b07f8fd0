package app.tollgate.api.casework;

/** Where a case stands. Any may follow any other: a closed case is opened again by a change of its status. */
public enum CaseStatus {
    /** Work goes on; a new case is this unless said otherwise. */
    OPEN,
    /** Nothing happens for now; for clients it is as open as the others. */
    ON_HOLD,
    /** The matter is over. */
    CLOSED
}
