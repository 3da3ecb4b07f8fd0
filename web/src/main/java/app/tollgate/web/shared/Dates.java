package app.tollgate.web.shared;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads dates that can be reckoned with: years far from ours would overflow the calendars behind them. */
public final class Dates {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

    private Dates() {}

    /** @throws DateTimeException if the text is not a date of the years 1970 to 2999 */
    public static LocalDate read(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year nobody means");
        }
        return date;
    }
}
