package app.tollgate.ejb.pricing;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.usage.UsageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one unit of a kind costs from a day on.
 *
 * @param tenant whose price it is, or empty for everybody's
 * @param unitPrice of the month's first unit
 * @param steps graduated tiers, ascending
 */
public record Price(
        UUID id,
        Optional<TenantId> tenant,
        UsageKind kind,
        Money unitPrice,
        LocalDate from,
        List<Step> steps,
        Instant createdAt) {

    public Price {
        steps = List.copyOf(steps);
    }

    /** What lies above this many units of the month costs this much a unit. */
    public record Step(long aboveUnits, Money unitPrice) {}

    public boolean isTiered() {
        return !steps.isEmpty();
    }

    /** The price that promises and estimates use. */
    public Money dearest() {
        return steps.stream().map(Step::unitPrice).reduce(unitPrice, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}
