package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.selfheal.HealingWatch;
import app.tollgate.ejb.shared.SqlStep;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.spending.SpendingPosition;
import app.tollgate.ejb.spending.TermsBook;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Boundary that rates and stores: one transaction for one or several requests of a tenant. */
@Stateless
@Interceptors(TenantTransaction.class)
public class UsageRecording {

    @Inject
    private TenantDirectory tenants;

    @Inject
    private PriceBook prices;

    @Inject
    private FlatRating flat;

    @Inject
    private UsageCut cut;

    @Inject
    private InOrder inOrder;

    @Inject
    private UsageEvents events;

    @Inject
    private UsageBooking booking;

    @Inject
    private TermsBook terms;

    @Inject
    private HealingWatch healing;

    @Inject
    private TenantWork work;

    @Inject
    private Clock clock;

    /** Records requests whose prices depend on nothing that was recorded before; each is answered for itself. */
    public List<IntakeAnswer> record(Caller caller, List<Arrival> arrivals) {
        IntakeWork intake = intake(caller);
        // They waited for their turn, and the price book may have got tiers meanwhile.
        return intake.prices().isTiered()
                ? arrivals.stream()
                        .map(arrival -> inOrder(caller, arrival, intake))
                        .toList()
                : stored(caller, flat.rate(arrivals, intake), intake);
    }

    /** Records a request alone in its tenant, because prices have tiers or something is adjusted. */
    public IntakeAnswer recordInOrder(Caller caller, UsageBatch batch) {
        // First of all: while it waits, what it would be rated and billed under may change.
        cut.holdIntake();
        return inOrder(caller, new Arrival(caller, batch), intake(caller));
    }

    private IntakeAnswer inOrder(Caller caller, Arrival arrival, IntakeWork intake) {
        return stored(caller, List.of(inOrder.rate(arrival, intake)), intake).get(0);
    }

    private IntakeWork intake(Caller caller) {
        TenantCalendar calendar = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar();
        return new IntakeWork(clock.instant(), calendar, prices.of(caller.tenant()), terms.of(caller.tenant()));
    }

    private List<IntakeAnswer> stored(Caller caller, List<RatedArrival> arrivals, IntakeWork intake) {
        List<RatedEvent> wanted =
                arrivals.stream().flatMap(arrival -> arrival.wanted().stream()).toList();

        Map<BillingMode, UUID> postings = IntakeWork.postings();
        Optional<SqlStep<Boolean>> looking = healing.looking(HeardCalls.among(wanted));
        Set<UUID> stored = events.add(wanted, intake, postings, looking);
        List<RatedEvent> fresh = wanted.stream()
                .filter(event -> stored.contains(event.eventId()))
                .toList();
        if (looking.map(SqlStep::result).orElse(false)) {
            healing.judge(caller, HeardCalls.among(fresh));
        }
        SpendingPosition position = booking.book(caller, intake.charges(postings, fresh));
        if (fresh.stream().anyMatch(event -> event.event().kind() == UsageKind.STORAGE)) {
            work.hint(StorageAccrual.WORK, caller.tenant(), intake.at());
        }
        return arrivals.stream()
                .map(arrival -> arrival.answer(stored, position))
                .toList();
    }
}
