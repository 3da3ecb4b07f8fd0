package app.tollgate.web.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a quantity moved against the period before: neither good nor bad, only up or down.
 *
 * @param before the quantity then
 * @param now the quantity now
 */
public record Change(BigDecimal before, BigDecimal now) {

    /** Whether there is something to compare with. */
    public boolean isKnown() {
        return before.signum() > 0;
    }

    public boolean isRise() {
        return now.compareTo(before) > 0;
    }

    public boolean isFall() {
        return now.compareTo(before) < 0;
    }

    /** The change in percent without its sign, with one decimal. */
    public BigDecimal percent() {
        return now.subtract(before).abs().movePointRight(2).divide(before, 1, RoundingMode.HALF_EVEN);
    }
}
