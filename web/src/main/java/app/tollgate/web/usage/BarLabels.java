package app.tollgate.web.usage;

import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.time.LocalDate;

/** Says in words what a bar shows: its days, their cost, and what the earlier days cost. */
record BarLabels(Earlier earlier, Words words, Formats formats) {

    /** {@code Mon, Nov 23: $124.09 so far. Mon, Oct 26: $224.60}. */
    String label(Spending spending) {
        String amount = formats.money(spending.cost());
        String now = days(spending.from(), spending.to()) + ": "
                + (isOpen(spending) ? words.t("usage.amount-so-far", amount) : amount);
        return spending.earlier().micros() == 0
                ? now
                : now + ". " + days(earlier.of(spending.from()), earlier.of(spending.to())) + ": "
                        + formats.money(spending.earlier());
    }

    /** Whether the last of the days is not over yet. */
    boolean isOpen(Spending spending) {
        return !spending.to().isBefore(formats.today()) && !spending.from().isAfter(formats.today());
    }

    private String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? formats.weekday(from) : formats.span(from, to);
    }
}
