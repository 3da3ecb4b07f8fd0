package app.tollgate.ejb.usage;

import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.RejectedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Rates events at prices without tiers: nothing is read but what the events name. */
@ApplicationScoped
class FlatRating {

    @Inject
    private NamedLinks links;

    List<RatedArrival> rate(List<Arrival> arrivals, IntakeWork work) {
        MissingLinks missing = links.missing(arrivals.stream()
                .flatMap(arrival -> Stream.concat(arrival.batch().events().stream(), arrival.flawed().stream()))
                .toList());
        return arrivals.stream().map(arrival -> rate(arrival, missing, work)).toList();
    }

    private static RatedArrival rate(Arrival arrival, MissingLinks missing, IntakeWork work) {
        List<RejectedEvent> rejected =
                new ArrayList<>(missing.rejected(arrival.batch().events()));
        Set<Integer> refused = new HashSet<>();
        rejected.forEach(event -> refused.add(event.index()));
        UUID sender = arrival.caller().actor().id();
        List<RatedEvent> rated = new ArrayList<>(arrival.batch().events().size());
        for (NewUsageEvent event : arrival.batch().events()) {
            if (!refused.contains(event.index())) {
                LocalDate day = work.calendar().dayOf(event.occurredAt());
                rated.add(RatedEvent.of(
                        new Reported(event, sender),
                        work.booked(event.kind(), day),
                        work.terms().mode(),
                        work.prices().on(day, event.kind()),
                        0));
            }
        }
        rejected.addAll(missing.rejected(arrival.flawed()));
        return new RatedArrival(arrival, rated, rejected);
    }
}
