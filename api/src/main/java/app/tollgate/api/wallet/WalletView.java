package app.tollgate.api.wallet;

import app.tollgate.api.shared.Money;
import java.math.BigDecimal;

/**
 * What a wallet holds and how long that lasts.
 *
 * @param balance below zero if usage went on when it was empty
 * @param refillThreshold the balance below which a refill is asked for
 * @param estimatedDaysUntilRefill (balance − threshold) ÷ mean daily spend of today and the six days before, in the tenant's zone, to one
 *     decimal and never below 0; null if nothing was spent in them
 * @param refillPending whether a refill is asked for and not yet there
 */
public record WalletView(
        Money balance,
        Money refillThreshold,
        Money refillAmount,
        BigDecimal estimatedDaysUntilRefill,
        boolean refillPending) {}
