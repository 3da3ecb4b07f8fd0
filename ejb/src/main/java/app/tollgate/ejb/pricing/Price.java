package app.tollgate.ejb.pricing;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.usage.UsageKind;
import java.math.BigInteger;
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

    /**
     * The most that a quantity can cost, wherever the month stands: all of it at the dearest tier. This is what holds and estimates use.
     *
     * @param baseUnits not negative
     * @throws ArithmeticException if no amount can be that large
     */
    public Money atMost(long baseUnits) {
        return dearest().timesFraction(baseUnits, kind.baseUnitsPerUnit());
    }

    /** Whether that is more than an amount; never fails. */
    boolean atMostExceeds(long baseUnits, Money amount) {
        BigInteger most = BigInteger.valueOf(amount.micros()).multiply(BigInteger.valueOf(kind.baseUnitsPerUnit()));
        return BigInteger.valueOf(dearest().micros())
                        .multiply(BigInteger.valueOf(baseUnits))
                        .compareTo(most)
                > 0;
    }

    private Money dearest() {
        return steps.stream().map(Step::unitPrice).reduce(unitPrice, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}
