package app.tollgate.api.campaign;

/** Why a campaign is paused. */
public enum PauseReason {
    /** Somebody paused it. */
    USER,
    /** The company's monthly spending cap is reached; it resumes by itself when the cap leaves room. */
    SPENDING_CAP,
    /** Its own monthly cap is reached; it resumes by itself when that leaves room. */
    CAMPAIGN_CAP,
    /** A limit of demos. */
    DEMO_LIMIT
}
