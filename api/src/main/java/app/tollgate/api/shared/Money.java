package app.tollgate.api.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An amount of US dollars, held as whole micro-dollars; all arithmetic is exact and overflow is an error. */
public record Money(long micros) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);
    private static final int MICRO_DIGITS = 6;
    private static final long MICROS_PER_CENT = 10_000;

    /**
     * Reads a decimal string in dollars, such as {@code "12.345"}.
     *
     * @throws ArithmeticException if it has more than six decimals, be the last ones zeros, or does not fit
     * @throws NumberFormatException if it is not a plain decimal number
     */
    public static Money parse(String dollars) {
        if (!dollars.matches("-?[0-9]{1,12}(\\.[0-9]{1,20})?")) {
            throw new NumberFormatException("not a decimal amount: " + dollars);
        }
        BigDecimal amount = new BigDecimal(dollars);
        if (amount.scale() > MICRO_DIGITS) {
            throw new ArithmeticException("more than six decimals: " + dollars);
        }
        return new Money(amount.movePointRight(MICRO_DIGITS).longValueExact());
    }

    public static Money ofMicros(long micros) {
        return micros == 0 ? ZERO : new Money(micros);
    }

    public Money plus(Money other) {
        return ofMicros(Math.addExact(micros, other.micros));
    }

    public Money minus(Money other) {
        return ofMicros(Math.subtractExact(micros, other.micros));
    }

    public Money negated() {
        return ofMicros(Math.negateExact(micros));
    }

    /**
     * This amount times {@code numerator / denominator}, rounded half-even to the micro once: the rating of a quantity
     * that is a fraction of the price's unit.
     */
    public Money timesFraction(long numerator, long denominator) {
        BigInteger product = BigInteger.valueOf(micros).multiply(BigInteger.valueOf(numerator));
        return ofMicros(new BigDecimal(product)
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    /** Whether it is so many cents and nothing smaller, as whatever is paid has to be. */
    public boolean isInCents() {
        return roundedToCents().equals(this);
    }

    /** Whole cents in dollars, half-even; called once, where a document shows a total. */
    public Money roundedToCents() {
        return ofMicros(BigDecimal.valueOf(micros)
                .divide(BigDecimal.valueOf(MICROS_PER_CENT), 0, RoundingMode.HALF_EVEN)
                .multiply(BigDecimal.valueOf(MICROS_PER_CENT))
                .longValueExact());
    }

    public boolean isNegative() {
        return micros < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    /** The decimal string of the contract: trailing zeros trimmed, but at least two decimals. */
    @Override
    public String toString() {
        BigDecimal dollars = BigDecimal.valueOf(micros, MICRO_DIGITS).stripTrailingZeros();
        return dollars.setScale(Math.max(2, dollars.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
