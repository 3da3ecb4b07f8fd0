package app.tollgate.ejb.pricing;

import app.tollgate.api.pricing.PricePreview;
import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceState;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Boundary where operators add prices and take back those that have not begun; every node follows within a second. */
@Stateless
@Interceptors(TenantTransaction.class)
public class PriceAdministration {

    @Inject
    private Prices prices;

    @Inject
    private PriceDays days;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Changes changes;

    @Inject
    private PriceLog log;

    @Inject
    private Clock clock;

    /**
     * What adding the price would change.
     *
     * @throws ProblemException as {@link #add}
     */
    public PricePreview preview(Caller caller, Draft<PriceRequest> draft) {
        PriceRequest request = draft.checked(this::check);
        Price price = price(request);
        PriceOverview overview = overview();
        PriceEntry before = overview.holding(price.tenant(), price.kind(), price.from());
        if (before.price().tenant().equals(price.tenant())
                && before.price().from().equals(price.from())) {
            throw taken(price);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), days.zone(price.tenant()));
        return new PricePreview(
                request,
                overview.view(before),
                overview.until(price),
                !price.from().isAfter(today));
    }

    /**
     * Adds a price.
     *
     * @throws ProblemException {@code already-exists} if one for the same tenant and kind begins on the same day
     */
    public PriceView add(Caller caller, Draft<PriceRequest> draft) {
        Price price = price(draft.checked(this::check));
        if (!prices.add(price, caller.actor().name())) {
            throw taken(price);
        }
        log.added(caller, price);
        changes.announce(PriceBook.TOPIC, caller.tenant(), price.id().toString());
        PriceOverview overview = overview();
        return overview.view(overview.find(price.id()).orElseThrow());
    }

    /**
     * Takes a price back that has not begun anywhere; a second time does nothing.
     *
     * @throws ProblemException {@code conflict} if it has begun
     */
    public void withdraw(Caller caller, UUID id) {
        PriceOverview overview = overview();
        PriceEntry entry = overview.find(id).orElseThrow(ProblemException::notFound);
        PriceState state = overview.state(entry);
        if (state == PriceState.CURRENT || state == PriceState.PAST) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "This price has begun and stays; add another one that follows it. Usage may be dated a few minutes ahead,"
                            + " and for everybody's prices the day begins where it does so first.");
        }
        if (prices.withdraw(id, clock.instant())) {
            log.withdrawn(caller, entry.price());
            changes.announce(PriceBook.TOPIC, caller.tenant(), id.toString());
        }
    }

    private PriceOverview overview() {
        return new PriceOverview(prices.all(), price -> days.today(price.tenant()));
    }

    private Price price(PriceRequest request) {
        return new Price(
                Ids.next(),
                tenant(request).map(Tenant::id),
                UsageKind.find(request.kind()).orElseThrow(),
                request.unitPrice(),
                request.from(),
                PriceRules.steps(request),
                clock.instant());
    }

    private static ProblemException taken(Price price) {
        return new ProblemException(
                ProblemCode.ALREADY_EXISTS,
                "A price of " + price.kind().text() + " for "
                        + price.tenant().map(TenantId::slug).orElse("everybody") + " begins on " + price.from()
                        + " already. Choose another day; if that one has not begun, it can be withdrawn first.");
    }

    private void check(PriceRequest request, FieldErrors errors) {
        Optional<Tenant> tenant = tenant(request);
        if (request.tenant() != null && tenant.isEmpty()) {
            errors.add("/tenant", "unknown", "There is no tenant with this slug.");
        }
        PriceRules.check(request, LocalDate.ofInstant(clock.instant(), days.zone(tenant.map(Tenant::id))), errors);
    }

    private Optional<Tenant> tenant(PriceRequest request) {
        return Optional.ofNullable(request.tenant())
                .filter(TenantId::isWellFormed)
                .flatMap(slug -> tenants.find(new TenantId(slug)));
    }
}
