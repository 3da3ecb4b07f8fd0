package app.tollgate.api.audit;

/** What kind of thing the system log tells. */
public enum LogEventType {
    /** Somebody signed in, failed to, signed out, or lost a session. */
    LOGIN,
    /** A record was made, changed or removed. */
    DATA_CHANGE,
    /** A call of the API was answered. */
    API_CALL,
    /** Something left for, or came from, another system. */
    INTEGRATION,
    /** Data left as a file, or the log itself was looked at. */
    EXPORT
}
