package app.tollgate.api.selfheal;

/** Whether a number that was confirmed still counts as healed. */
public enum HealedStatus {
    CONFIRMED,
    RETRACTED
}
