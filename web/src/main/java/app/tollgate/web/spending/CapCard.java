package app.tollgate.web.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.SpendingView;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.web.page.Meter;
import java.time.LocalDate;
import java.util.Optional;

/** What is spent in the present month, and how far that is from the cap. */
public record CapCard(SpendingView spending) {

    public LocalDate month() {
        return spending.month().atDay(1);
    }

    public LocalDate lastDay() {
        return spending.month().atEndOfMonth();
    }

    public Optional<Money> cap() {
        return Optional.ofNullable(spending.monthlyCap());
    }

    public Optional<Money> projected() {
        return Optional.ofNullable(spending.projectedMonthlyTotal());
    }

    /** What may be spent yet, not below zero. */
    public Optional<Money> left() {
        return cap().map(cap -> cap.minus(spending.spentThisMonth()))
                .map(left -> left.isNegative() ? Money.ZERO : left);
    }

    public CapState state() {
        return cap().isEmpty()
                ? CapState.NONE
                : CapState.valueOf(spending.capStatus().name());
    }

    /** Spent as percent of the cap, at most 100, for a width. */
    public String fill() {
        return meter(spending.spentThisMonth()).width();
    }

    /** The projection as percent of the cap, at most 100, for a width. */
    public String ahead() {
        return meter(projected().orElse(spending.spentThisMonth())).width();
    }

    /** Whole percents of the cap that are spent, rounded down: 100 is said when it is reached and not before. */
    public int percentSpent() {
        return meter(spending.spentThisMonth()).percent();
    }

    public boolean passesTheCap() {
        return spending.capStatus() != CapStatus.CAP_REACHED
                && cap().isPresent()
                && projected()
                        .filter(total -> total.compareTo(cap().get()) >= 0)
                        .isPresent();
    }

    private Meter meter(Money amount) {
        return new Meter(amount, cap().orElseThrow());
    }
}
