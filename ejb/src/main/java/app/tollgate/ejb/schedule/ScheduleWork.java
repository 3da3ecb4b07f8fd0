package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.ejb.shared.BriefWaits;
import app.tollgate.ejb.shared.DatabaseClock;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Boundary of whoever begins deliveries: each step is a commit of its own, which may run twice, on two nodes at once, or break off.
 *
 * <p>A tenant is looked at when its next delivery is due and every few minutes, since a change of its zone moves what is due.
 */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScheduleWork {

    static final String WORK = "schedule";

    /** How long a node has for a tenant; after a crash another one takes it then. */
    static final Duration HOLD = Duration.ofSeconds(20);

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    static final Duration RETRY_PAUSE = Duration.ofMinutes(1);
    static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

    /** As long as usage is shown. */
    static final Duration KEPT = Duration.ofDays(400);

    private static final Duration FROZEN = Duration.ofSeconds(10);
    private static final int TENANTS_AT_ONCE = 8;
    private static final int DELIVERIES_AT_ONCE = 20;

    @Inject
    private Plans plans;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Event<DeliveryDue> due;

    @Inject
    private TenantWork work;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private BriefWaits waits;

    @Inject
    private DatabaseClock clock;

    /** Tenants that are to be looked at, longest waiting first. */
    public List<TenantWork.Claim> claim(Caller platform) {
        return work.claim(WORK, clock.instant(), HOLD, TENANTS_AT_ONCE);
    }

    /** Writes down every delivery that is due by now and was not begun. */
    public void begin(Caller caller) {
        waits.begin();
        waits.endIfFrozen(FROZEN);
        Instant now = clock.instant();
        Tenant tenant = tenants.find(caller.tenant()).orElseThrow(ProblemException::notFound);
        plans.hold()
                .forEach(plan -> plan.due(tenant.timeZone(), now)
                        .filter(found -> !deliveries.isBegun(plan.owner(), found.days()))
                        .ifPresent(found -> deliveries.add(plan.owner(), found)));
        deliveries.forget(now.minus(KEPT));
    }

    /** Those whose reports are to be asked for now. */
    public List<UUID> waiting(Caller caller) {
        return deliveries.waiting(clock.instant(), DELIVERIES_AT_ONCE);
    }

    /** Has the owner ask for the report, in one commit with the note of it; whoever comes second does nothing. */
    public void make(Caller caller, UUID delivery) {
        waits.endIfFrozen(FROZEN);
        deliveries.holdWaiting(delivery).ifPresent(waiting -> make(caller, waiting));
    }

    private void make(Caller caller, Delivery waiting) {
        if (isSuspended(caller)) {
            deliveries.ended(waiting.id(), Delivery.State.SKIPPED, DeliveryReason.SUSPENDED, clock.instant());
            return;
        }
        DeliveryDue asked = new DeliveryDue(caller, waiting);
        due.fire(asked);
        asked.answer()
                .ifPresentOrElse(
                        answer -> deliveries.making(waiting.id(), answer),
                        () -> refuse(caller, waiting.id(), DeliveryReason.REFUSED));
    }

    /** Tries it again later, or gives it up when that has gone on for too long. */
    public void putOff(Caller caller, UUID delivery) {
        Instant now = clock.instant();
        deliveries.holdWaiting(delivery).ifPresent(waiting -> {
            if (now.isBefore(waiting.dueAt().plus(GIVEN_UP_AFTER))) {
                deliveries.putOff(delivery, now.plus(RETRY_PAUSE));
            } else {
                refuse(caller, delivery, DeliveryReason.GIVEN_UP);
            }
        });
    }

    /** Nothing will come of it. */
    public void refuse(Caller caller, UUID delivery, DeliveryReason reason) {
        deliveries
                .holdWaiting(delivery)
                .ifPresent(waiting -> deliveries.ended(delivery, Delivery.State.FAILED, reason, clock.instant()));
    }

    /** When to look at the tenant again; empty if it has nothing planned and nothing waits. */
    public Optional<Instant> nextLook(Caller caller) {
        Instant now = clock.instant();
        Instant latest = now.plus(LONGEST_PAUSE);
        ZoneId zone = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .timeZone();
        Optional<Instant> planned = plans.hold().stream()
                .map(plan -> plan.in(zone).nextAfter(now).at())
                .map(next -> next.isBefore(latest) ? next : latest)
                .min(Instant::compareTo);
        Optional<Instant> waiting = deliveries.nextAttempt();
        return planned.isEmpty() ? waiting : planned.map(next -> earlier(next, waiting.orElse(next)));
    }

    /** Lets go of a tenant until then. */
    public void finish(Caller platform, TenantWork.Claim claim, Optional<Instant> next) {
        next.ifPresentOrElse(at -> work.again(claim, at), () -> work.done(claim));
    }

    private boolean isSuspended(Caller caller) {
        return tenants.find(caller.tenant())
                .filter(tenant -> tenant.status() == TenantStatus.SUSPENDED)
                .isPresent();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
