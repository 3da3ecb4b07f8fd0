package app.tollgate.api.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Cuts days and months in a tenant's own time zone; the one place that does. */
public record TenantCalendar(ZoneId zone) {

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public YearMonth monthOf(Instant instant) {
        return YearMonth.from(dayOf(instant));
    }

    /** The day from its first instant to the next day's first; 23 or 25 hours long where clocks change. */
    public Period period(LocalDate day) {
        return new Period(startOf(day), startOf(day.plusDays(1)));
    }

    public Period period(YearMonth month) {
        return new Period(startOf(month.atDay(1)), startOf(month.plusMonths(1).atDay(1)));
    }

    /** Both days included. */
    public Period period(LocalDate from, LocalDate to) {
        return new Period(startOf(from), startOf(to.plusDays(1)));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
