package app.tollgate.ejb.usage;

import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.ejb.pricing.TenantPrices;
import java.util.List;

/** A batch with everything needed to rate and store it. */
record IntakeWork(
        List<NewUsageEvent> events, TenantCalendar calendar, TenantPrices prices, UsageEvents.Receiving receiving) {

    /** Whether the events before one of these could change what it costs. */
    boolean dependsOnOrder() {
        return prices.isTiered() || events.stream().anyMatch(event -> event.adjusts() != null);
    }

    /** The events at flat prices, which need nothing read. */
    List<RatedEvent> rated() {
        return events.stream()
                .map(event -> {
                    var day = calendar.dayOf(event.occurredAt());
                    return RatedEvent.of(event, day, prices.on(day, event.kind()), 0);
                })
                .toList();
    }
}
