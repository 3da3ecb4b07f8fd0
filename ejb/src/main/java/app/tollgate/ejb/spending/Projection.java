package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a month comes to if it goes on as it began. */
final class Projection {

    /** Before that, chance says more than the trend. */
    static final Duration ENOUGH = Duration.ofHours(24);

    private Projection() {}

    /** Spent divided by the part of the month that is over, times the whole; empty while there is not enough of it. */
    static Optional<Money> of(Money spent, Period month, Instant now) {
        Duration elapsed = Duration.between(month.start(), now);
        if (elapsed.compareTo(ENOUGH) < 0) {
            return Optional.empty();
        }
        Duration whole = Duration.between(month.start(), month.end());
        return Optional.of(spent.timesFraction(whole.toSeconds(), elapsed.toSeconds()));
    }
}
