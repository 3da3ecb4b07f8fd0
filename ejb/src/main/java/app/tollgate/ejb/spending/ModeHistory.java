package app.tollgate.ejb.spending;

import app.tollgate.api.spending.BillingMode;
import java.time.Instant;
import java.util.List;

/**
 * Which billing mode was in force when.
 *
 * @param past the modes before the present one, in the order in which they were given up
 */
public record ModeHistory(List<Past> past, BillingMode present) {

    /** A mode that was in force until a moment. */
    public record Past(BillingMode mode, Instant endedAt) {}

    public ModeHistory {
        past = List.copyOf(past);
    }

    /** The mode right before a moment: one that was given up at that very moment was still in force. */
    public BillingMode before(Instant moment) {
        return past.stream()
                .filter(mode -> !mode.endedAt().isBefore(moment))
                .findFirst()
                .map(Past::mode)
                .orElse(present);
    }
}
