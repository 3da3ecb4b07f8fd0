package app.tollgate.api.access;

/** What became of an invitation. */
public enum InvitationStatus {
    PENDING,
    ACCEPTED,
    EXPIRED,
    WITHDRAWN
}
