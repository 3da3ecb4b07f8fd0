package app.tollgate.api.pricing;

import app.tollgate.api.usage.UsageKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which prices of the book are wanted; what is empty asks for nothing.
 *
 * @param tenant slug of the tenant whose own prices they are
 * @param general whether they are everybody's, or some tenant's own
 * @param states any of these
 * @param on a day they hold on
 */
public record PriceFilter(
        Optional<String> tenant,
        Optional<Boolean> general,
        Optional<UsageKind> kind,
        Set<PriceState> states,
        Optional<LocalDate> on) {

    public static final PriceFilter ALL =
            new PriceFilter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

    public PriceFilter {
        states = Set.copyOf(states);
    }
}
