package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words, days and sizes of the mails that carry deliveries, in the tenant's language. */
final class DeliveryWords {

    private static final double BYTES_OF_A_MEGABYTE = 1_000_000;
    private static final long BYTES_OF_A_KILOBYTE = 1_000;

    private final Locale locale;
    private final ResourceBundle bundle;

    DeliveryWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "mail.schedule",
                locale,
                DeliveryWords.class.getClassLoader(),
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

    /** {@code November 25, 2026}, {@code November 16, 2026 to November 22, 2026}. */
    String days(DayRange days) {
        return days.from().equals(days.to()) ? day(days.from()) : say("days.range", day(days.from()), day(days.to()));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("day.pattern"), locale).format(day);
    }

    String day(Instant instant, ZoneId zone) {
        return day(instant.atZone(zone).toLocalDate());
    }

    String rows(long rows) {
        return rows == 1 ? say("row") : say("rows", String.format(Locale.US, "%,d", rows));
    }

    String size(long bytes) {
        return bytes < BYTES_OF_A_MEGABYTE
                ? Math.max(1, bytes / BYTES_OF_A_KILOBYTE) + " KB"
                : String.format(Locale.US, "%.1f MB", bytes / BYTES_OF_A_MEGABYTE);
    }
}
