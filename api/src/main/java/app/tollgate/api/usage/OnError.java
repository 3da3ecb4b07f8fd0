package app.tollgate.api.usage;

/** What a bad event does to the good ones of its batch. */
public enum OnError {
    /** Nothing is stored. */
    REJECT,
    /** The good ones are stored, the bad ones are named in the receipt. */
    SKIP
}
