package app.tollgate.api.selfheal;

/** What is known about a found number. */
public enum EnrichmentStatus {
    /** No call has reached the contact on it yet. */
    OPEN,
    /** A later call reached the contact on it. */
    CONFIRMED,
    /** It is a wrong number for this contact, whether or not it had been confirmed. */
    RETRACTED
}
