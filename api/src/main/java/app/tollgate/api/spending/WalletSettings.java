package app.tollgate.api.spending;

import app.tollgate.api.shared.Money;
import jakarta.validation.constraints.NotNull;

/**
 * How the wallet is filled.
 *
 * @param refillThreshold the balance below which a refill is asked for
 * @param holdAgainstBalance whether holds are refused for what the wallet does not hold
 */
public record WalletSettings(
        @NotNull Money refillAmount,
        @NotNull Money refillThreshold,
        @NotNull Boolean lowBalanceWarning,
        @NotNull Boolean refillConfirmation,
        @NotNull Boolean holdAgainstBalance) {}
