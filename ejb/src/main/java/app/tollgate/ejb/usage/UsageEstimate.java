package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.EstimateRequest;
import app.tollgate.api.usage.EstimateView;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Boundary that says what usage would cost at most, today. */
@Stateless
@Interceptors(TenantTransaction.class)
public class UsageEstimate {

    private static final String DECIMAL = "[0-9]{1,9}(\\.[0-9]{1,9})?";

    /** What is counted in whole units. */
    private static final Set<UsageKind> WHOLE = EnumSet.of(UsageKind.SMS, UsageKind.EMAIL);

    @Inject
    private PriceBook prices;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /** The amount at the dearest tier; voice is rounded up as a single call would be. */
    public EstimateView estimate(Caller caller, Draft<EstimateRequest> draft) {
        EstimateRequest request = draft.checked((content, errors) -> check(content.type(), content.quantity(), errors));
        LocalDate today = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar()
                .dayOf(clock.instant());
        UsageKind kind = UsageKind.find(request.type()).orElseThrow();
        return new EstimateView(
                worstCase(caller, today, kind, request.quantity()).amount());
    }

    /** What a checked quantity costs at most on the day. */
    WorstCase worstCase(Caller caller, LocalDate day, UsageKind kind, String quantity) {
        long units = baseUnits(kind, quantity).setScale(0, RoundingMode.CEILING).longValueExact();
        long billed = kind == UsageKind.VOICE ? Measured.billedSeconds(units) : units;
        return new WorstCase(
                kind, billed, Rating.dearest(prices.of(caller.tenant()).on(day, kind), billed));
    }

    /** @param units billed, in the kind's base units */
    record WorstCase(UsageKind kind, long units, Money amount) {}

    static void check(String type, String quantity, FieldErrors errors) {
        Optional<UsageKind> kind = Optional.ofNullable(type).flatMap(UsageKind::find);
        if (type != null && kind.isEmpty()) {
            errors.add("/type", "type", "The type is one of voice, sms, email, storage.");
        }
        if (quantity == null) {
            return;
        }
        if (!quantity.matches(DECIMAL)) {
            errors.add("/quantity", "type", "The quantity is a decimal string in the price's unit, such as \"2.5\".");
        } else if (kind.filter(WHOLE::contains).isPresent() && !isWhole(new BigDecimal(quantity))) {
            errors.add("/quantity", "not-whole", "Segments and emails are whole numbers.");
        }
    }

    private static BigDecimal baseUnits(UsageKind kind, String quantity) {
        return new BigDecimal(quantity).multiply(BigDecimal.valueOf(kind.baseUnitsPerUnit()));
    }

    private static boolean isWhole(BigDecimal quantity) {
        return quantity.stripTrailingZeros().scale() <= 0;
    }
}
