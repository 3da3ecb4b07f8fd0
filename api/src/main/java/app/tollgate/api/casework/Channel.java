package app.tollgate.api.casework;

/** A way to reach a contact, which the contact may have opted out of. */
public enum Channel {
    VOICE,
    SMS,
    EMAIL
}
