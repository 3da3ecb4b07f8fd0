package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.EstimateRequest;
import app.tollgate.api.usage.EstimateView;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.pricing.StatedQuantity;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.LocalDate;

/** Boundary that says what usage would cost at most, today. */
@Stateless
@Interceptors(TenantTransaction.class)
public class UsageEstimate {

    @Inject
    private PriceBook prices;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /** The amount at the dearest tier; voice is rounded up as a single call would be. */
    public EstimateView estimate(Caller caller, Draft<EstimateRequest> draft) {
        EstimateRequest request =
                draft.checked((asked, errors) -> StatedQuantity.check(asked.type(), asked.quantity(), errors));
        LocalDate today = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar()
                .dayOf(clock.instant());
        return new EstimateView(
                prices.atMost(caller.tenant(), today, StatedQuantity.read(request.type(), request.quantity())));
    }
}
