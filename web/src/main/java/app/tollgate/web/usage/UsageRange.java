package app.tollgate.web.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** What the address asks for; without anything, or with own dates that cannot be shown, this month so far. */
    public static UsageRange read(String range, String from, String to, LocalDate today) {
        Choice choice = Arrays.stream(Choice.values())
                .filter(each -> each.word().equals(range))
                .findFirst()
                .orElse(from == null || from.isBlank() ? Choice.THIS_MONTH : Choice.OWN);
        return switch (choice) {
            case THIS_MONTH -> new UsageRange(choice, today.withDayOfMonth(1), today);
            case LAST_MONTH -> lastMonth(today);
            case LAST_30_DAYS -> new UsageRange(choice, today.minusDays(29), today);
            case OWN -> own(day(from), day(to)).orElseGet(() -> read("", null, null, today));
        };
    }

    /** The same days in an address. */
    public String query() {
        return choice == Choice.OWN ? "range=own&from=" + from + "&to=" + to : "range=" + choice.word();
    }

    private static UsageRange lastMonth(LocalDate today) {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        return new UsageRange(Choice.LAST_MONTH, month.atDay(1), month.atEndOfMonth());
    }

    private static Optional<UsageRange> own(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.flatMap(first -> to.filter(last -> !last.isBefore(first))
                .filter(last -> !last.isAfter(first.plusMonths(MOST_MONTHS)))
                .map(last -> new UsageRange(Choice.OWN, first, last)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
