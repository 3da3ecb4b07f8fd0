package app.tollgate.api.wallet;

/** Why a wallet holds more or less than before. */
public enum WalletTransactionKind {
    REFILL,
    /** All usage between two other transactions, as one sum. */
    USAGE,
    /** Given back or corrected, such as by a credit note. */
    ADJUSTMENT
}
