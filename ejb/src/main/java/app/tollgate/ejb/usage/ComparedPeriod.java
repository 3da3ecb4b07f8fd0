package app.tollgate.ejb.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Days, both included, and the days they are compared with. */
record ComparedPeriod(LocalDate from, LocalDate to) {

    /** The same days of the month before for a month so far, the whole month before for a whole one, else as many days before. */
    ComparedPeriod previous(LocalDate today) {
        if (from.getDayOfMonth() == 1 && YearMonth.from(from).equals(YearMonth.from(to))) {
            return monthBefore(today);
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new ComparedPeriod(from.minusDays(days), from.minusDays(1));
    }

    private ComparedPeriod monthBefore(LocalDate today) {
        YearMonth month = YearMonth.from(from);
        YearMonth before = month.minusMonths(1);
        LocalDate reached = !today.isBefore(from) && today.isBefore(to) ? today : to;
        boolean whole = reached.equals(month.atEndOfMonth());
        int lastDay = whole ? before.lengthOfMonth() : Math.min(reached.getDayOfMonth(), before.lengthOfMonth());
        return new ComparedPeriod(before.atDay(1), before.atDay(lastDay));
    }
}
