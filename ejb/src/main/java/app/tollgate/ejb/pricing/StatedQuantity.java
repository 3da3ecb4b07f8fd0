package app.tollgate.ejb.pricing;

import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.UsageKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;

/**
 * A quantity that somebody means to use, as it would be billed at most: the members {@code type} and {@code quantity} of estimates and
 * holds.
 *
 * @param baseUnits rounded up, voice as a single call would be
 */
public record StatedQuantity(UsageKind kind, long baseUnits) {

    /** More than this at once is a mistake, and would be beyond every cap and balance. */
    public static final Money MOST_AMOUNT = Money.parse("1000000000.00");

    private static final String DECIMAL = "[0-9]{1,9}(\\.[0-9]{1,9})?";

    /** What is counted in whole units. */
    private static final Set<UsageKind> WHOLE = EnumSet.of(UsageKind.SMS, UsageKind.EMAIL);

    /** Names what is wrong with the members {@code /type} and {@code /quantity}; one that is null was named before. */
    public static void check(String type, String quantity, FieldErrors errors) {
        UsageKind kind = type == null ? null : UsageKind.find(type).orElse(null);
        if (type != null && kind == null) {
            errors.add("/type", "type", "The type is one of voice, sms, email, storage.");
        }
        if (quantity == null) {
            return;
        }
        if (!quantity.matches(DECIMAL)) {
            errors.add("/quantity", "type", "The quantity is a decimal string in the price's unit, such as \"2.5\".");
        } else if (kind != null && WHOLE.contains(kind) && !isWhole(new BigDecimal(quantity))) {
            errors.add("/quantity", "not-whole", "Segments and emails are whole numbers.");
        }
    }

    /** Reads two members that {@link #check} found nothing wrong with. */
    public static StatedQuantity read(String type, String quantity) {
        UsageKind kind = UsageKind.find(type).orElseThrow();
        long measured = new BigDecimal(quantity)
                .multiply(BigDecimal.valueOf(kind.baseUnitsPerUnit()))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return new StatedQuantity(kind, kind.billed(measured));
    }

    Money atMost(Price price) {
        if (price.atMostExceeds(baseUnits, MOST_AMOUNT)) {
            throw ProblemException.invalid(
                    "/quantity", "too-much", "So much could cost more than " + MOST_AMOUNT + "; ask for less at once.");
        }
        return price.atMost(baseUnits);
    }

    private static boolean isWhole(BigDecimal quantity) {
        return quantity.stripTrailingZeros().scale() <= 0;
    }
}
