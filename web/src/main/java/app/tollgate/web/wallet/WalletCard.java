package app.tollgate.web.wallet;

import app.tollgate.api.shared.Money;
import app.tollgate.api.wallet.WalletView;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The figures of a wallet as they are read.
 *
 * @param days whole days until a refill is asked for; empty if nothing was used lately
 * @param pending whether a refill is asked for
 */
public record WalletCard(Money balance, Money threshold, Money refillAmount, Optional<Long> days, boolean pending) {

    public static WalletCard of(WalletView figures) {
        return new WalletCard(
                figures.balance(),
                figures.refillThreshold(),
                figures.refillAmount(),
                Optional.ofNullable(figures.estimatedDaysUntilRefill())
                        .map(days -> days.setScale(0, RoundingMode.DOWN).longValueExact()),
                figures.refillPending());
    }

    /** What is below zero, to the cent, where that is something to pay. */
    public Optional<Money> owed() {
        Money cents = balance.roundedToCents();
        return cents.isNegative() ? Optional.of(cents.negated()) : Optional.empty();
    }

    public boolean isBelow() {
        return balance.compareTo(threshold) < 0;
    }
}
