package app.tollgate.web.usage;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.web.shared.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The days a usage page is about, both included.
 *
 * @param choice how they were chosen
 */
public record UsageRange(Choice choice, LocalDate from, LocalDate to) {

    /** The ranges that can be picked with one click, and one's own dates. */
    public enum Choice {
        THIS_MONTH,
        LAST_MONTH,
        LAST_30_DAYS,
        OWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The longest range that can be shown. */
    static final int MOST_MONTHS = 13;

    /**
     * What the address asks for; without anything, this month so far.
     *
     * @throws ProblemException {@code invalid} naming the day, for own dates that cannot be shown
     */
    static UsageRange read(String range, String from, String to, LocalDate today) {
        Choice choice = Arrays.stream(Choice.values())
                .filter(each -> each.word().equals(range))
                .findFirst()
                .orElse(from == null || from.isBlank() ? Choice.THIS_MONTH : Choice.OWN);
        return switch (choice) {
            case THIS_MONTH -> thisMonth(today);
            case LAST_MONTH -> lastMonth(today);
            case LAST_30_DAYS -> new UsageRange(choice, today.minusDays(29), today);
            case OWN -> own(day("from", from), day("to", to));
        };
    }

    public static UsageRange thisMonth(LocalDate today) {
        return new UsageRange(Choice.THIS_MONTH, today.withDayOfMonth(1), today);
    }

    /** How many days the range has once it is over. */
    int days() {
        return choice == Choice.THIS_MONTH ? from.lengthOfMonth() : (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The same days in an address. */
    public String query() {
        return choice == Choice.OWN ? "range=own&from=" + from + "&to=" + to : "range=" + choice.word();
    }

    private static UsageRange lastMonth(LocalDate today) {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        return new UsageRange(Choice.LAST_MONTH, month.atDay(1), month.atEndOfMonth());
    }

    private static UsageRange own(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw wrong("to", "before-from");
        }
        if (last.isAfter(first.plusMonths(MOST_MONTHS))) {
            throw wrong("to", "too-long");
        }
        return new UsageRange(Choice.OWN, first, last);
    }

    private static LocalDate day(String field, String text) {
        try {
            return Dates.read(text == null ? "" : text);
        } catch (DateTimeException notADay) {
            throw wrong(field, "date");
        }
    }

    private static ProblemException wrong(String field, String code) {
        return ProblemException.invalid(List.of(FieldError.inQuery(field, code, "Choose other days.")));
    }
}
