package app.tollgate.ejb.schedule;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.schedule.Timing;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.notify.MailProgress;
import app.tollgate.ejb.notify.SentMail;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.DatabaseClock;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is delivered by itself: every feature that has such a thing plans it here, in the transaction in which it changes, and hears of it
 * by {@link DeliveryDue}.
 */
@ApplicationScoped
public class Agenda {

    @Inject
    private Plans plans;

    @Inject
    private Deliveries deliveries;

    @Inject
    private SentMail mails;

    @Inject
    private TenantWork work;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private SystemLog log;

    @Inject
    private Clock clock;

    @Inject
    private DatabaseClock databaseClock;

    /** Plans it, or plans it anew: with another timing nothing counts as missed that the new timing would have had before now. */
    public void plan(Caller caller, PlanOwner owner, Timing timing) {
        plans.put(owner, timing, databaseClock.instant());
        work.hint(ScheduleWork.WORK, caller.tenant());
    }

    /** Begins no further delivery by itself; those that are begun go on. */
    public void pause(Caller caller, PlanOwner owner) {
        plans.remove(owner);
    }

    /** Forgets the plan and its deliveries: what is being made is not sent, and links in mails end. */
    public void remove(Caller caller, PlanOwner owner) {
        plans.remove(owner);
        deliveries.removeAll(owner);
    }

    /** When the next delivery is due; empty if none is planned. */
    public Optional<Instant> next(Caller caller, PlanOwner owner) {
        return plans.find(owner).map(plan -> next(plan, zone(caller)));
    }

    /**
     * Delivers now what just ended, whether it was delivered or not; the next delivery comes as if nothing had been.
     *
     * @param record what is delivered, as the log names it
     * @throws ProblemException {@code conflict} while one is being made because somebody wanted it
     */
    public DeliveryView runNow(Caller caller, LogTarget record, PlanOwner owner, Timing timing) {
        Instant now = databaseClock.instant();
        DayRange days = new DeliveryCalendar(zone(caller), timing).justEnded(now);
        UUID id = deliveries
                .addWanted(owner, new Due(now, days))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.CONFLICT, "A delivery is being made already; wait until it is sent."));
        work.hint(ScheduleWork.WORK, caller.tenant());
        log.add(
                caller,
                LogEvent.of(LogEventType.EXPORT, "DELIVERY_REQUESTED")
                        .about(record)
                        .with("delivery", id.toString())
                        .with("from", days.from().toString())
                        .with("to", days.to().toString()));
        return deliveries.find(id).orElseThrow().view(List.of());
    }

    /** What was delivered, newest first. */
    public Page<DeliveryView> history(Caller caller, PlanOwner owner, PageRequest page) {
        Page<Delivery> found = page.cut(
                deliveries.page(owner, Cursors.read(page), page.rowsToRead()),
                delivery -> delivery.id().toString());
        Map<String, List<MailProgress>> sent =
                mails.ofCauses(found.items().stream().map(Delivery::mailCause).toList());
        return new Page<>(
                found.items().stream()
                        .map(delivery -> delivery.view(sent.getOrDefault(delivery.mailCause(), List.of())))
                        .toList(),
                found.nextCursor());
    }

    private Instant next(Plan plan, ZoneId zone) {
        DeliveryCalendar calendar = plan.in(zone);
        Due next = calendar.nextAfter(clock.instant());
        while (deliveries.isBegun(plan.owner(), next.days())) {
            next = calendar.nextAfter(next.at());
        }
        return next.at();
    }

    private ZoneId zone(Caller caller) {
        return tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .timeZone();
    }
}
