package app.tollgate.api.shared;

/** What a person may do. */
public enum Role {
    ADMIN,
    BILLING,
    USER,
    CLIENT,
    OPERATOR
}
