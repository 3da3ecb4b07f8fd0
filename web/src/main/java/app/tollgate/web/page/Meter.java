package app.tollgate.web.page;

import app.tollgate.api.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of an amount is reached, for bars and their words.
 *
 * @param whole more than zero
 */
public record Meter(Money reached, Money whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NEAR = 80;

    /** Percent of the whole from 0 to 100, for a width. */
    public String width() {
        BigDecimal share = share().max(BigDecimal.ZERO).min(HUNDRED);
        return share.setScale(1, RoundingMode.HALF_EVEN).toPlainString() + "%";
    }

    /** Whole percents, rounded down: 100 is said when it is reached and not before. */
    public int percent() {
        return share().setScale(0, RoundingMode.DOWN).intValue();
    }

    /** {@code bad} when it is reached, {@code warn} from 80 percent on, else {@code ok}. */
    public String colour() {
        if (reached.compareTo(whole) >= 0) {
            return "bad";
        }
        return percent() >= NEAR ? "warn" : "ok";
    }

    private BigDecimal share() {
        return BigDecimal.valueOf(reached.micros())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole.micros()), 4, RoundingMode.DOWN);
    }
}
