package app.tollgate.ejb.usage;

import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.ejb.pricing.TenantPrices;
import app.tollgate.ejb.spending.BillingTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** When events are received, and what it takes to rate them. */
record IntakeWork(Instant at, TenantCalendar calendar, TenantPrices prices, BillingTerms terms) {

    /** Where usage of a day is booked now. */
    BookedDay booked(LocalDate occurred) {
        return new BookedDay(terms.bookedOn(occurred, calendar.dayOf(at)), terms.lateOf(occurred));
    }

    /** What stored events charge. */
    Charges charges(UUID posting, List<RatedEvent> events) {
        List<UUID> settled = events.stream()
                .map(event -> event.event().holdId())
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
        return charges(posting, DaySum.of(events), MonthQuantities.of(events), settled);
    }

    /** What days of stored bytes charge. */
    Charges charges(UUID posting, List<DaySum> days, List<MonthQuantities> quantities, List<UUID> settled) {
        return new Charges(posting, at, calendar.monthOf(at), terms.mode(), days, quantities, settled);
    }
}
