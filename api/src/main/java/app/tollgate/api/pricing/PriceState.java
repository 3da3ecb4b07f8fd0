package app.tollgate.api.pricing;

/** Where a price of the book stands; one that is for everybody goes by the day as it begins first anywhere on Earth. */
public enum PriceState {
    /** Begins on a later day; may still be withdrawn. */
    UPCOMING,
    /** In force. */
    CURRENT,
    /** Another one has followed it. */
    PAST,
    /** Taken back before it began. */
    WITHDRAWN
}
