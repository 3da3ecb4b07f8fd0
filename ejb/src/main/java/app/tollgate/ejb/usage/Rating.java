package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.ejb.pricing.Price;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** What a quantity costs: exact until the one rounding, half-even to the micro. */
final class Rating {

    private Rating() {}

    /**
     * The amount of a quantity that begins where the month's quantity stands; each part is priced by the tier it lies in.
     *
     * @param monthToDate base units of the month before this quantity
     * @param quantity base units, not negative
     */
    static Money amount(Price price, long monthToDate, long quantity) {
        long perUnit = price.kind().baseUnitsPerUnit();
        if (!price.isTiered()) {
            return price.unitPrice().timesFraction(quantity, perUnit);
        }
        return rounded(exact(price, monthToDate, quantity, perUnit), perUnit);
    }

    /** The price of the first unit after the month's quantity. */
    static Money firstUnitPrice(Price price, long monthToDate) {
        Money found = price.unitPrice();
        for (Price.Step step : price.steps()) {
            if (border(step, price.kind().baseUnitsPerUnit()) <= monthToDate) {
                found = step.unitPrice();
            }
        }
        return found;
    }

    /** The amount in micros times {@code perUnit}, not rounded. */
    static BigInteger exact(Price price, long monthToDate, long quantity, long perUnit) {
        long end = Math.addExact(monthToDate, quantity);
        BigInteger sum = BigInteger.ZERO;
        long start = 0;
        Money unitPrice = price.unitPrice();
        for (Price.Step step : price.steps()) {
            long border = border(step, perUnit);
            sum = sum.add(part(unitPrice, Math.max(start, monthToDate), Math.min(border, end)));
            start = border;
            unitPrice = step.unitPrice();
        }
        return sum.add(part(unitPrice, Math.max(start, monthToDate), end));
    }

    static Money rounded(BigInteger exact, long perUnit) {
        return Money.ofMicros(new BigDecimal(exact)
                .divide(BigDecimal.valueOf(perUnit), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    private static BigInteger part(Money unitPrice, long from, long to) {
        return to <= from
                ? BigInteger.ZERO
                : BigInteger.valueOf(unitPrice.micros()).multiply(BigInteger.valueOf(to - from));
    }

    /** A border beyond all countable quantities is never reached. */
    private static long border(Price.Step step, long perUnit) {
        return step.aboveUnits() > Long.MAX_VALUE / perUnit ? Long.MAX_VALUE : step.aboveUnits() * perUnit;
    }
}
