package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.Timing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is delivered and when.
 *
 * @param countsFrom nothing is due before it
 */
record Plan(PlanOwner owner, Timing timing, Instant countsFrom) {

    DeliveryCalendar in(ZoneId zone) {
        return new DeliveryCalendar(zone, timing);
    }

    /** The one delivery that must have been begun by now: of several that were missed the last one. */
    Optional<Due> due(ZoneId zone, Instant now) {
        return Optional.of(in(zone).latestUntil(now)).filter(due -> due.at().isAfter(countsFrom));
    }
}
