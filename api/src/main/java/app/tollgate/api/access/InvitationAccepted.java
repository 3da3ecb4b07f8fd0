package app.tollgate.api.access;

/** Where the person may now sign in. */
public record InvitationAccepted(String tenant, String tenantName, String email) {}
