package app.tollgate.api.contactimport;

/** What a column of a file gives to a contact. */
public enum ImportField {
    EXTERNAL_ID,
    NAME,
    FIRST_NAME,
    LAST_NAME,
    PHONE,
    EMAIL,
    OPT_OUT;

    /** Whether several columns may give it. */
    public boolean isRepeatable() {
        return this == PHONE || this == EMAIL;
    }
}
