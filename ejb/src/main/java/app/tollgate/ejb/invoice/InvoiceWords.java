package app.tollgate.ejb.invoice;

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

/** Words, figures and dates of printed documents and their mails, in the tenant's language. */
final class InvoiceWords {

    private static final int CENT_DECIMALS = 2;

    private final Locale locale;
    private final ResourceBundle bundle;

    InvoiceWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "mail.invoice",
                locale,
                InvoiceWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    /** The words with {0}, {1} … in them replaced by the values, whose text is taken as it is. */
    String say(String key, String... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** Dollars with at least two decimals, and no more than there are. */
    String money(Money amount) {
        BigDecimal dollars = new BigDecimal(amount.toString());
        return (dollars.signum() < 0 ? "−$" : "$") + grouped(dollars.abs(), Math.max(CENT_DECIMALS, dollars.scale()));
    }

    /** A quantity of the contract with as many decimals as it has. */
    String quantity(String quantity) {
        BigDecimal number = new BigDecimal(quantity);
        return (number.signum() < 0 ? "−" : "") + grouped(number.abs(), Math.max(0, number.scale()));
    }

    /** {@code November 2026}. */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(say("month.pattern"), locale).format(month);
    }

    /** {@code November 3, 2026}. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("day.pattern"), locale).format(day);
    }

    String day(Instant instant, ZoneId zone) {
        return day(instant.atZone(zone).toLocalDate());
    }

    // As the pages write them in both languages: US dollars, US separators.
    private static String grouped(BigDecimal number, int decimals) {
        return String.format(Locale.US, "%,." + decimals + "f", number.setScale(decimals, RoundingMode.UNNECESSARY));
    }
}
