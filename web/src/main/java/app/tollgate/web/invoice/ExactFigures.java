package app.tollgate.web.invoice;

import app.tollgate.api.shared.Money;
import java.math.BigDecimal;
import java.util.Locale;

/** Writes figures with all the decimals they have, so that lines add up before the eyes of the reader. */
public final class ExactFigures {

    private ExactFigures() {}

    /** Dollars with at least two decimals. */
    public static String money(Money amount) {
        return written(new BigDecimal(amount.toString()), "$");
    }

    /** A quantity of the contract. */
    public static String quantity(String quantity) {
        return written(new BigDecimal(quantity), "");
    }

    private static String written(BigDecimal number, String sign) {
        String digits = String.format(Locale.US, "%,." + Math.max(0, number.scale()) + "f", number.abs());
        return (number.signum() < 0 ? "−" : "") + sign + digits;
    }
}
