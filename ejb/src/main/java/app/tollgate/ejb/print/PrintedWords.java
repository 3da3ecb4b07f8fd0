package app.tollgate.ejb.print;

import app.tollgate.api.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words, figures and dates of printed documents and what goes with them, in the tenant's language. */
public final class PrintedWords {

    private static final int CENT_DECIMALS = 2;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Locale locale;
    private final ResourceBundle bundle;

    /**
     * @param bundle where the words stand; {@code month.pattern} and {@code day.pattern} say how dates are written
     * @param owner whose resources they are
     */
    public PrintedWords(String bundle, Locale locale, Class<?> owner) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                bundle,
                locale,
                owner.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** The words with {0}, {1} … in them replaced by the values, whose text is taken as it is. */
    public String say(String key, String... values) {
        return PLACE.matcher(bundle.getString(key)).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < values.length ? values[index] : place.group());
        });
    }

    /** Dollars with at least two decimals, and no more than there are. */
    public String money(Money amount) {
        BigDecimal dollars = new BigDecimal(amount.toString());
        return (dollars.signum() < 0 ? "−$" : "$") + grouped(dollars.abs(), Math.max(CENT_DECIMALS, dollars.scale()));
    }

    /** A quantity of the contract with as many decimals as it has. */
    public String quantity(String quantity) {
        BigDecimal number = new BigDecimal(quantity);
        return (number.signum() < 0 ? "−" : "") + grouped(number.abs(), Math.max(0, number.scale()));
    }

    public String count(long number) {
        return quantity(Long.toString(number));
    }

    /** {@code November 2026}. */
    public String month(YearMonth month) {
        return written("month.pattern").format(month);
    }

    /** {@code November 3, 2026}. */
    public String day(LocalDate day) {
        return written("day.pattern").format(day);
    }

    public String day(Instant instant, ZoneId zone) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** By a pattern among the words. */
    public DateTimeFormatter written(String patternKey) {
        return DateTimeFormatter.ofPattern(say(patternKey), locale);
    }

    // As the pages write them in both languages: US dollars, US separators.
    private static String grouped(BigDecimal number, int decimals) {
        return String.format(Locale.US, "%,." + decimals + "f", number.setScale(decimals, RoundingMode.UNNECESSARY));
    }
}
