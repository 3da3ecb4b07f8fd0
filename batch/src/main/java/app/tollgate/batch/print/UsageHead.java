package app.tollgate.batch.print;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What stands above the figures of a printed report.
 *
 * @param filters what it is limited to, each in words
 * @param detail whether every event is printed too
 */
record UsageHead(
        String company,
        Locale locale,
        ZoneId zone,
        LocalDate from,
        LocalDate to,
        List<String> filters,
        boolean detail) {}
