package app.tollgate.api.usage;

/** Who began a call or a message: the tenant's side, or the other. */
public enum Direction {
    OUTBOUND,
    INBOUND
}
