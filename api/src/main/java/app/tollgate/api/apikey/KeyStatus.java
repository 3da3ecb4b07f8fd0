package app.tollgate.api.apikey;

/** Whether a key works. */
public enum KeyStatus {
    ACTIVE,
    EXPIRED,
    REVOKED
}
