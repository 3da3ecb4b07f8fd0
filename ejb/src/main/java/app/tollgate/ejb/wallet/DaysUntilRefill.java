package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How long a balance lasts at the pace of the last days. */
final class DaysUntilRefill {

    /** Over how many days the mean is taken. */
    static final int DAYS = 7;

    private DaysUntilRefill() {}

    /**
     * (balance − threshold) ÷ mean daily spend, to one decimal, half-even; never below 0.
     *
     * @param spent in the last {@link #DAYS} days
     * @return empty if nothing was spent in them, or less than nothing
     */
    static Optional<BigDecimal> of(Money balance, Money threshold, Money spent) {
        if (spent.compareTo(Money.ZERO) <= 0) {
            return Optional.empty();
        }
        BigDecimal above = BigDecimal.valueOf(balance.minus(threshold).micros());
        return Optional.of(above.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(DAYS))
                .divide(BigDecimal.valueOf(spent.micros()), 1, RoundingMode.HALF_EVEN));
    }
}
