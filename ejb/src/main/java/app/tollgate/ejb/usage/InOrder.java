package app.tollgate.ejb.usage;

import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.RejectedEvent;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.Price;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.pricing.TenantPrices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rates where what an event costs depends on the events before it: prices with tiers, and adjustments.
 *
 * <p>It runs alone in its tenant (see {@link UsageCut}), so that what it reads stays true until its commit. Adjustments follow the other
 * events of their batch, which they may correct.
 */
@ApplicationScoped
class InOrder {

    @Inject
    private UsageCut cut;

    @Inject
    private NamedLinks links;

    @Inject
    private UsageMonths months;

    @Inject
    private Originals originals;

    @Inject
    private PriceBook prices;

    RatedArrival rate(Arrival arrival, IntakeWork work) {
        cut.holdIntake();
        List<NewUsageEvent> fresh = fresh(arrival.batch().events());
        MissingLinks missing = links.missing(
                Stream.concat(fresh.stream(), arrival.flawed().stream()).toList());
        List<RejectedEvent> rejected = new ArrayList<>(missing.rejected(fresh));
        Set<Integer> refused = new HashSet<>();
        rejected.forEach(event -> refused.add(event.index()));
        List<Reported> good = fresh.stream()
                .filter(event -> !refused.contains(event.index()))
                .map(event -> new Reported(event, arrival.caller().actor().id()))
                .toList();
        List<RatedEvent> rated = rated(work, good);
        Adjusting adjusting = adjusted(work, good, rated);
        rated.addAll(adjusting.rated());
        rejected.addAll(adjusting.rejected());
        rejected.addAll(missing.rejected(arrival.flawed()));
        return new RatedArrival(arrival, rated, rejected);
    }

    /** What is not stored yet, each sender's id once. */
    private List<NewUsageEvent> fresh(List<NewUsageEvent> batch) {
        Set<Originals.Key> seen = new HashSet<>(originals.stored(batch));
        return batch.stream().filter(event -> seen.add(Originals.Key.of(event))).toList();
    }

    private List<RatedEvent> rated(IntakeWork work, List<Reported> good) {
        TenantPrices tenantPrices = work.prices();
        Map<YearMonth, Map<UsageKind, Long>> quantities = new HashMap<>();
        List<RatedEvent> rated = new ArrayList<>();
        for (Reported reported : good) {
            NewUsageEvent event = reported.event();
            if (event.adjusts() == null) {
                LocalDate day = work.calendar().dayOf(event.occurredAt());
                Map<UsageKind, Long> month = quantities.computeIfAbsent(YearMonth.from(day), months::quantities);
                Price price = tenantPrices.on(day, event.kind());
                RatedEvent one = RatedEvent.of(
                        reported,
                        work.booked(event.kind(), day),
                        work.terms().mode(),
                        price,
                        month.getOrDefault(event.kind(), 0L));
                month.merge(event.kind(), one.booked().billedQuantity(), Long::sum);
                rated.add(one);
            }
        }
        return rated;
    }

    private Adjusting adjusted(IntakeWork work, List<Reported> good, List<RatedEvent> own) {
        List<Reported> adjustments = good.stream()
                .filter(reported -> reported.event().adjusts() != null)
                .toList();
        if (adjustments.isEmpty()) {
            return new Adjusting(List.of(), prices::get, work::booked);
        }
        List<Originals.Original> known = new ArrayList<>(
                originals.named(adjustments.stream().map(Reported::event).toList()));
        own.forEach(event -> known.add(Originals.Original.of(event)));
        Adjusting adjusting = new Adjusting(known, prices::get, work::booked);
        adjustments.forEach(adjusting::apply);
        return adjusting;
    }
}
