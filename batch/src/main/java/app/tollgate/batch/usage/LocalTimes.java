package app.tollgate.batch.usage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Writes instants as ISO 8601 with the offset of one time zone, such as {@code 2026-03-08T01:59:59.25-06:00}.
 *
 * <p>Rows come in the order of time, so the minute before the last is worked out only when it changes.
 */
final class LocalTimes {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int MICROS_PER_SECOND = 1_000_000;

    private final DateTimeFormatter upToMinute;
    private final DateTimeFormatter offset;
    private long minute = Long.MIN_VALUE;
    private String before;
    private String behind;

    LocalTimes(ZoneId zone) {
        upToMinute = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:").withZone(zone);
        offset = new DateTimeFormatterBuilder().appendOffsetId().toFormatter().withZone(zone);
    }

    String of(Instant instant) {
        long itsMinute = Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_MINUTE);
        if (itsMinute != minute) {
            minute = itsMinute;
            before = upToMinute.format(instant);
            behind = offset.format(instant);
        }
        int second = Math.floorMod(instant.getEpochSecond(), SECONDS_PER_MINUTE);
        StringBuilder text = new StringBuilder(before.length() + behind.length() + 9).append(before);
        return fraction(text.append((char) ('0' + second / 10)).append((char) ('0' + second % 10)), instant)
                .append(behind)
                .toString();
    }

    /** As many decimals as the instant has; the database keeps six. */
    private static StringBuilder fraction(StringBuilder text, Instant instant) {
        int micros = instant.getNano() / NANOS_PER_MICRO;
        if (micros > 0) {
            text.append('.');
            for (int digit = MICROS_PER_SECOND / 10; micros > 0; digit /= 10) {
                text.append((char) ('0' + micros / digit));
                micros %= digit;
            }
        }
        return text;
    }
}
