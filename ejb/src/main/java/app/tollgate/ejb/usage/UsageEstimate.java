package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.EstimateRequest;
import app.tollgate.api.usage.EstimateView;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.Price;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Boundary that says what usage would cost at most, today. */
@Stateless
@Interceptors(TenantTransaction.class)
public class UsageEstimate {

    private static final String DECIMAL = "[0-9]{1,9}(\\.[0-9]{1,9})?";

    @Inject
    private PriceBook prices;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /** The amount at the dearest tier; voice is rounded up as a single call would be. */
    public EstimateView estimate(Caller caller, EstimateRequest request) {
        List<FieldError> errors = new ArrayList<>();
        Optional<UsageKind> kind = kind(request, errors);
        Optional<Long> quantity = kind.flatMap(found -> quantity(found, request, errors));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        Price price = prices.of(caller.tenant())
                .on(
                        tenants.find(caller.tenant())
                                .orElseThrow(ProblemException::notFound)
                                .calendar()
                                .dayOf(clock.instant()),
                        kind.orElseThrow());
        return new EstimateView(Rating.dearest(price, quantity.orElseThrow()));
    }

    private static Optional<UsageKind> kind(EstimateRequest request, List<FieldError> errors) {
        Optional<UsageKind> kind = Optional.ofNullable(request.type()).flatMap(UsageKind::find);
        if (kind.isEmpty()) {
            errors.add(FieldError.at("/type", "type", "The type is one of voice, sms, email, storage."));
        }
        return kind;
    }

    private static Optional<Long> quantity(UsageKind kind, EstimateRequest request, List<FieldError> errors) {
        if (request.quantity() == null || !request.quantity().matches(DECIMAL)) {
            errors.add(FieldError.at(
                    "/quantity", "type", "The quantity is a decimal string in the price's unit, such as \"2.5\"."));
            return Optional.empty();
        }
        BigDecimal base = new BigDecimal(request.quantity()).multiply(BigDecimal.valueOf(kind.baseUnitsPerUnit()));
        boolean whole = base.stripTrailingZeros().scale() <= 0;
        if (!whole && (kind == UsageKind.SMS || kind == UsageKind.EMAIL)) {
            errors.add(FieldError.at("/quantity", "not-whole", "Segments and emails are whole numbers."));
            return Optional.empty();
        }
        long units = base.setScale(0, RoundingMode.CEILING).longValueExact();
        return Optional.of(kind == UsageKind.VOICE ? Measured.billedSeconds(units) : units);
    }
}
