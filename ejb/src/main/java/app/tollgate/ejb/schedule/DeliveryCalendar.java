package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.schedule.Timing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When deliveries are due in a zone, and which days each is about: one a day, week or month, whatever the clocks do.
 *
 * <p>Counted in local days and turned into an instant last. A time that the clocks skip is moved by what they skip, one that comes twice
 * is taken the first time (as {@link LocalDate#atTime} with a zone does), so that every delivery day has exactly one instant. Of a day
 * that a zone skips as a whole nothing is lost either: it is due together with the next one.
 */
public record DeliveryCalendar(ZoneId zone, Timing timing) {

    private static final int DAYS_OF_WEEK = 7;

    /** The first delivery that is due after the instant. */
    public Due nextAfter(Instant instant) {
        // A day earlier, since a skipped time may lie on the day after its own.
        LocalDate day = onOrAfter(dayOf(instant).minusDays(1));
        while (!dueAt(day).isAfter(instant)) {
            day = onOrAfter(day.plusDays(1));
        }
        return due(day);
    }

    /** The last delivery that is due at the instant or before. */
    public Due latestUntil(Instant instant) {
        LocalDate day = onOrBefore(dayOf(instant).plusDays(1));
        while (dueAt(day).isAfter(instant)) {
            day = onOrBefore(day.minusDays(1));
        }
        return due(day);
    }

    /**
     * The days just ended at an instant, due or not: the day before; the last whole week of seven days, cut at the chosen day; the month
     * before.
     */
    public DayRange justEnded(Instant instant) {
        return daysBefore(dayOf(instant));
    }

    private Due due(LocalDate day) {
        return new Due(dueAt(day), daysBefore(day));
    }

    private Instant dueAt(LocalDate day) {
        return day.atTime(timing.deliveryTime()).atZone(zone).toInstant();
    }

    private DayRange daysBefore(LocalDate day) {
        return switch (timing.frequency()) {
            case DAILY -> new DayRange(day.minusDays(1), day.minusDays(1));
            case WEEKLY -> week(onOrBefore(day));
            case MONTHLY -> month(YearMonth.from(day).minusMonths(1));
        };
    }

    private static DayRange week(LocalDate end) {
        return new DayRange(end.minusDays(DAYS_OF_WEEK), end.minusDays(1));
    }

    private static DayRange month(YearMonth month) {
        return new DayRange(month.atDay(1), month.atEndOfMonth());
    }

    /** The delivery day that is the day itself, or else the next one. */
    private LocalDate onOrAfter(LocalDate day) {
        return switch (timing.frequency()) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.nextOrSame(timing.dayOfWeek()));
            case MONTHLY -> {
                LocalDate inMonth = dayIn(YearMonth.from(day));
                yield inMonth.isBefore(day) ? dayIn(YearMonth.from(day).plusMonths(1)) : inMonth;
            }
        };
    }

    private LocalDate onOrBefore(LocalDate day) {
        return switch (timing.frequency()) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(timing.dayOfWeek()));
            case MONTHLY -> {
                LocalDate inMonth = dayIn(YearMonth.from(day));
                yield inMonth.isAfter(day) ? dayIn(YearMonth.from(day).minusMonths(1)) : inMonth;
            }
        };
    }

    private LocalDate dayIn(YearMonth month) {
        return month.atDay(Math.min(timing.dayOfMonth(), month.lengthOfMonth()));
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
