package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.TenantCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Which month of a tenant is closed next, and when: some hours after it ended in the tenant's zone, so that late events still come in. */
record DueMonths(TenantCalendar calendar, YearMonth firstOpen, YearMonth founded) {

    static final Duration GRACE = Duration.ofHours(6);

    /**
     * @param closed the last closed month
     * @param used the first month that anything is booked in
     * @param foundedAt when the tenant came into being: until that month is over it may send what was used before
     */
    static DueMonths of(
            TenantCalendar calendar, Optional<YearMonth> closed, Optional<YearMonth> used, Instant foundedAt) {
        YearMonth founded = calendar.monthOf(foundedAt);
        YearMonth first = used.filter(founded::isAfter).orElse(founded);
        return new DueMonths(calendar, closed.map(month -> month.plusMonths(1)).orElse(first), founded);
    }

    /** The next month to be closed, if it is due. */
    Optional<YearMonth> due(Instant now) {
        return nextDue().isAfter(now) ? Optional.empty() : Optional.of(firstOpen);
    }

    /** When the next month is to be closed. */
    Instant nextDue() {
        YearMonth waitedFor = firstOpen.isBefore(founded) ? founded : firstOpen;
        return calendar.period(waitedFor).end().plus(GRACE);
    }
}
