package app.tollgate.api.usage;

/** How a call ended; never changes its price. */
public enum CallOutcome {
    CONNECTED,
    VOICEMAIL,
    NO_ANSWER,
    BUSY,
    FAILED,
    WRONG_NUMBER
}
