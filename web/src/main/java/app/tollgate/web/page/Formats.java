package app.tollgate.web.page;

import app.tollgate.api.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Writes figures and times for a reader.
 *
 * @param zone the tenant's zone, in which every day and hour of a page is meant
 * @param today the present day there, to leave out what is obvious
 */
public record Formats(Language language, ZoneId zone, LocalDate today) {

    /** What stands before a negative amount; without the joiner a line may end between the sign and the dollars. */
    private static final String MINUS_DOLLARS = "−\u2060$";

    private static final int BYTES_STEP = 1000;
    private static final String[] BYTE_UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    /** Dollars with two decimals and separators: where a total is shown. */
    public String money(Money amount) {
        BigDecimal dollars = new BigDecimal(amount.roundedToCents().toString()).setScale(2, RoundingMode.UNNECESSARY);
        return (dollars.signum() < 0 ? MINUS_DOLLARS : "$") + String.format(Locale.US, "%,.2f", dollars.abs());
    }

    /** Dollars with as many decimals as they have, two at least: what a unit costs, or what somebody set. */
    public String unitPrice(Money price) {
        return "$" + amount(price);
    }

    /** The same as it goes into a field. */
    public String amount(Money amount) {
        BigDecimal dollars = new BigDecimal(amount.toString());
        return String.format(Locale.US, "%,." + dollars.scale() + "f", dollars);
    }

    public String count(long number) {
        return String.format(Locale.US, "%,d", number);
    }

    /** A quantity with exactly so many decimals, rounded half-even. */
    public String decimal(BigDecimal number, int decimals) {
        return String.format(Locale.US, "%,." + decimals + "f", number.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** Seconds as minutes with one decimal. */
    public String minutes(long seconds) {
        return decimal(BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_EVEN), 1);
    }

    /** A size of a file, in decimal units. */
    public String bytes(long size) {
        BigDecimal number = BigDecimal.valueOf(size);
        int unit = 0;
        while (number.compareTo(BigDecimal.valueOf(BYTES_STEP)) >= 0 && unit < BYTE_UNITS.length - 1) {
            number = number.movePointLeft(3);
            unit++;
        }
        return decimal(number, unit < 2 ? 0 : 1) + " " + BYTE_UNITS[unit];
    }

    /** {@code Nov 23}, with the year if it is not this one. */
    public String day(LocalDate day) {
        boolean thisYear = day.getYear() == today.getYear();
        return written(day, thisYear ? "MMM d" : "MMM d, yyyy", thisYear ? "d MMM" : "d MMM yyyy");
    }

    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** {@code Nov 23}, where the page has said the year. */
    public String monthDay(LocalDate day) {
        return written(day, "MMM d", "d MMM");
    }

    /** {@code October}, with the year if it is not this one. */
    public String month(LocalDate day) {
        boolean thisYear = day.getYear() == today.getYear();
        return written(day, thisYear ? "MMMM" : "MMMM yyyy", thisYear ? "MMMM" : "MMMM 'de' yyyy");
    }

    /** {@code Oct}, for a second mention. */
    public String monthShort(LocalDate day) {
        return written(day, "MMM", "MMM");
    }

    public String weekday(LocalDate day) {
        return written(day, "EEE, MMM d", "EEE d MMM");
    }

    /** {@code November 1–23, 2026}: both days written out, as little as is needed. */
    public String range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return written(from, "MMMM d, yyyy", "d 'de' MMMM 'de' yyyy");
        }
        if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth()) {
            return language == Language.ENGLISH
                    ? written(from, "MMMM d", "") + "–" + written(to, "d, yyyy", "")
                    : written(from, "", "d") + "–" + written(to, "", "d 'de' MMMM 'de' yyyy");
        }
        boolean sameYear = from.getYear() == to.getYear();
        return written(from, sameYear ? "MMM d" : "MMM d, yyyy", sameYear ? "d MMM" : "d MMM yyyy")
                + " – "
                + written(to, "MMM d, yyyy", "d MMM yyyy");
    }

    /** {@code Oct 1–23}: the same in short, for a second mention. */
    public String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth()) {
            return language == Language.ENGLISH
                    ? written(from, "MMM d", "") + "–" + written(to, "d", "")
                    : written(from, "", "d") + "–" + written(to, "", "d MMM");
        }
        return day(from) + " – " + day(to);
    }

    /** {@code 2:09 PM}, {@code 14:09} in Spanish. */
    public String time(Instant instant) {
        return clock(instant, "h:mm a", "H:mm");
    }

    /** {@code 2:09:41 PM}, {@code 14:09:41} in Spanish: where seconds matter. */
    public String exactTime(Instant instant) {
        return clock(instant, "h:mm:ss a", "H:mm:ss");
    }

    private String clock(Instant instant, String english, String spanish) {
        String pattern = language == Language.ENGLISH ? english : spanish;
        return DateTimeFormatter.ofPattern(pattern, Locale.US).format(instant.atZone(zone));
    }

    public String weekday(Instant instant) {
        return weekday(instant.atZone(zone).toLocalDate());
    }

    /** Day and time; the page itself says the zone. */
    public String moment(Instant instant) {
        return day(instant) + ", " + time(instant);
    }

    /** {@code 11.8%} of two numbers. */
    public String percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return "–";
        }
        return decimal(part.movePointRight(2).divide(whole, 6, RoundingMode.HALF_EVEN), 1) + "%";
    }

    public String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, language.locale());
    }

    private String written(LocalDate day, String english, String spanish) {
        String pattern = language == Language.ENGLISH ? english : spanish;
        // Spanish abbreviations come with a full stop, which would end the sentence they stand in.
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .format(day)
                .replace(".", "");
    }
}
