package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.usage.HoldRequest;
import app.tollgate.api.usage.HoldView;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.pricing.StatedQuantity;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.spending.HoldWish;
import app.tollgate.ejb.spending.PresentMonth;
import app.tollgate.ejb.spending.SpendingHolds;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Boundary of holds: reserve the worst case before dialling, settle it with the event, or let it go. */
@Stateless
@Interceptors(TenantTransaction.class)
public class HoldDesk {

    static final int LONGEST_SECONDS = 86_400;

    @Inject
    private PriceBook prices;

    @Inject
    private SpendingHolds holds;

    @Inject
    private NamedLinks links;

    @Inject
    private PresentMonth present;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /**
     * Reserves what the quantity costs at the dearest tier and, if the hold lasts into other days, on the dearest of them: the event that
     * settles it may be of any.
     *
     * @throws ProblemException {@code cap-would-be-exceeded} with what is {@code available}
     */
    public HoldView reserve(Caller caller, Draft<HoldRequest> draft) {
        HoldRequest request = draft.checked(this::check);
        TenantCalendar calendar = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StatedQuantity quantity = StatedQuantity.read(request.type(), request.quantity());
        Duration length = Duration.ofSeconds(request.ttlSeconds());
        Money most = prices.atMost(caller.tenant(), calendar.dayOf(now), calendar.dayOf(now.plus(length)), quantity);
        HoldWish wish = new HoldWish(
                quantity.kind(), quantity.baseUnits(), most, Optional.ofNullable(request.campaignId()), length);
        UUID id = holds.reserve(wish, present.of(caller), now);
        return new HoldView(id, most, now.plus(wish.length()));
    }

    /** Lets go of a hold; a repeat changes nothing. */
    public void release(Caller caller, UUID id) {
        holds.release(id, clock.instant());
    }

    private void check(HoldRequest request, FieldErrors errors) {
        StatedQuantity.check(request.type(), request.quantity(), errors);
        if (UsageKind.STORAGE.text().equals(request.type())) {
            errors.add(
                    "/type",
                    "type",
                    "Stored bytes are charged by the day and cannot be held; send voice, sms or email.");
        }
        if (request.quantity() != null && request.quantity().matches("0+(\\.0+)?")) {
            errors.add("/quantity", "range", "A hold is for more than nothing.");
        }
        if (request.ttlSeconds() != null && (request.ttlSeconds() < 1 || request.ttlSeconds() > LONGEST_SECONDS)) {
            errors.add("/ttlSeconds", "range", "A hold lasts between 1 and " + LONGEST_SECONDS + " seconds.");
        }
        if (request.campaignId() != null && links.isMissing(request.campaignId())) {
            errors.add(FieldError.at("/campaignId", "unknown", "There is no campaign with this id."));
        }
    }
}
