package app.tollgate.web.access;

/** How a caller showed who it is. */
public enum CredentialKind {
    API_KEY,
    TOKEN,
    COOKIE
}
