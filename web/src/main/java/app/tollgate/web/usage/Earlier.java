package app.tollgate.web.usage;

import app.tollgate.api.usage.UsageSummaryView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that the bars of the chart are held against: as many whole weeks before as come nearest to the period compared with, so that
 * each bar meets the same weekday. An office is busy from Monday to Friday; the same day of another month says little.
 */
record Earlier(int weeks) {

    private static final int DAYS = 7;

    static Earlier than(UsageSummaryView summary) {
        long days = ChronoUnit.DAYS.between(summary.previous().from(), summary.from());
        return new Earlier((int) Math.max(1, (days + DAYS / 2) / DAYS));
    }

    LocalDate of(LocalDate day) {
        return day.minusWeeks(weeks);
    }
}
