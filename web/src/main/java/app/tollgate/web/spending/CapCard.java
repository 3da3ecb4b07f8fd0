package app.tollgate.web.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.SpendingView;
import app.tollgate.api.usage.CapStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** What is spent in the present month, and how far that is from the cap. */
public record CapCard(SpendingView spending) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        return percent(spending.spentThisMonth());
    }

    /** The projection as percent of the cap, at most 100, for a width. */
    public String ahead() {
        return percent(projected().orElse(spending.spentThisMonth()));
    }

    /** Whole percents of the cap that are spent, rounded down: 100 is said when it is reached and not before. */
    public int percentSpent() {
        return share(spending.spentThisMonth()).setScale(0, RoundingMode.DOWN).intValue();
    }

    public boolean passesTheCap() {
        return spending.capStatus() != CapStatus.CAP_REACHED
                && cap().isPresent()
                && projected()
                        .filter(total -> total.compareTo(cap().get()) >= 0)
                        .isPresent();
    }

    private String percent(Money amount) {
        BigDecimal share = share(amount).max(BigDecimal.ZERO).min(HUNDRED);
        return share.setScale(1, RoundingMode.HALF_EVEN).toPlainString() + "%";
    }

    private BigDecimal share(Money amount) {
        return BigDecimal.valueOf(amount.micros())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(cap().orElseThrow().micros()), 4, RoundingMode.DOWN);
    }
}
