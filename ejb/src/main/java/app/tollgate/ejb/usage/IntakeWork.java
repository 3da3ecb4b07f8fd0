package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.TenantPrices;
import app.tollgate.ejb.spending.BillingTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** When events are received, and what it takes to rate them. */
record IntakeWork(Instant at, TenantCalendar calendar, TenantPrices prices, BillingTerms terms) {

    /**
     * Where an event of a day is booked now. What is stored counts from the day it was stored, however late that is told: it has no price
     * of its own, and what it makes days cost more or less is booked when those are charged.
     */
    BookedDay booked(UsageKind kind, LocalDate occurred) {
        return kind == UsageKind.STORAGE ? new BookedDay(occurred, Optional.empty()) : booked(occurred);
    }

    /** Where a charge for a day is booked now. */
    BookedDay booked(LocalDate occurred) {
        return new BookedDay(terms.bookedOn(occurred, calendar.dayOf(at)), terms.lateOf(occurred));
    }

    /** Fresh ids for what is billed in each mode. */
    static Map<BillingMode, UUID> postings() {
        Map<BillingMode, UUID> postings = new EnumMap<>(BillingMode.class);
        for (BillingMode mode : BillingMode.values()) {
            postings.put(mode, Ids.next());
        }
        return postings;
    }

    /** What stored events charge. */
    Charges charges(Map<BillingMode, UUID> postings, List<RatedEvent> events) {
        List<UUID> settled = events.stream()
                .map(event -> event.event().holdId())
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
        return charges(postings, DaySum.of(events), MonthQuantities.of(events), settled);
    }

    /** What days of stored bytes charge. */
    Charges charges(
            Map<BillingMode, UUID> postings, List<DaySum> days, List<MonthQuantities> quantities, List<UUID> settled) {
        return new Charges(
                postings, at, terms.present(calendar.monthOf(at)), terms.version(), days, quantities, settled);
    }
}
