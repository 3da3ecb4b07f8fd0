package app.tollgate.ejb.spending;

import app.tollgate.api.spending.BillingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the intake has to know of a tenant's billing before it books anything.
 *
 * @param closedThrough the last month whose usage is closed; later months are open
 * @param version counts the changes of these terms
 */
public record BillingTerms(BillingMode mode, Optional<YearMonth> closedThrough, long version) {

    /**
     * The day that usage of a day is booked on: itself while its month is open, today once it is closed. Today itself can lie in a closed
     * month, after a move to a zone further west: then it is the first open day.
     */
    public LocalDate bookedOn(LocalDate occurred, LocalDate today) {
        if (!isClosed(occurred)) {
            return occurred;
        }
        return isClosed(today) ? closedThrough.orElseThrow().plusMonths(1).atDay(1) : today;
    }

    /** The month that usage of this moment is booked in: that of today or, where this is closed already, the first open one. */
    public YearMonth present(YearMonth today) {
        return closedThrough
                .filter(closed -> !today.isAfter(closed))
                .map(closed -> closed.plusMonths(1))
                .orElse(today);
    }

    /** The closed month that usage of a day comes too late for, if it does. */
    public Optional<YearMonth> lateOf(LocalDate occurred) {
        return isClosed(occurred) ? Optional.of(YearMonth.from(occurred)) : Optional.empty();
    }

    private boolean isClosed(LocalDate day) {
        return closedThrough
                .filter(closed -> !YearMonth.from(day).isAfter(closed))
                .isPresent();
    }
}
