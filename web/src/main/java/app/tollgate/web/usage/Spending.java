package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import java.time.LocalDate;

/**
 * What one bar of the chart stands for.
 *
 * @param from first day
 * @param to last day, the same for a single day
 * @param earlier what the days of {@link Earlier} cost
 */
record Spending(LocalDate from, LocalDate to, Money cost, Money earlier) {

    boolean isOneDay() {
        return from.equals(to);
    }
}
