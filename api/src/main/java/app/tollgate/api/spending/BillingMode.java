package app.tollgate.api.spending;

/** How a tenant pays: one invoice after each month, or from a wallet that it fills beforehand. */
public enum BillingMode {
    MONTHLY_INVOICE,
    REFILLABLE_WALLET
}
