package app.tollgate.api.selfheal;

/** What people or systems say about a contact's number without a call. */
public enum PhoneFlag {
    WRONG_NUMBER
}
