package app.tollgate.ejb.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where a row stands in the order of a report: by the tenant's day, then by time, then by receipt. */
public record RowKey(LocalDate day, Instant time, long receipt) {

    /** Before every row that can exist. */
    static final RowKey START = new RowKey(LocalDate.EPOCH, Instant.EPOCH, 0);

    /** Reads {@link #text()}; the empty text is the start. */
    public static RowKey of(String text) {
        if (text.isEmpty()) {
            return START;
        }
        String[] parts = text.split(" ", -1);
        return new RowKey(
                LocalDate.parse(parts[0]),
                Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
                Long.parseLong(parts[2]));
    }

    /** Day, microseconds since 1970 and receipt. */
    public String text() {
        return day + " " + ChronoUnit.MICROS.between(Instant.EPOCH, time) + " " + receipt;
    }
}
