package app.tollgate.ejb.usage;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.RejectedEvent;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.ejb.spending.SpendingPosition;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A request whose events have their price.
 *
 * @param rated the good events
 * @param rejected events, flawed ones among them, that name something that does not exist or may not be adjusted
 */
record RatedArrival(Arrival arrival, List<RatedEvent> rated, List<RejectedEvent> rejected) {

    private static final int MOST_ERRORS = 1_000;

    /** What is to be stored of it: nothing if the sender refuses all for the sake of some. */
    List<RatedEvent> wanted() {
        return arrival.isRefusedBy(rejected) ? List.of() : rated;
    }

    /**
     * What its sender is told.
     *
     * @param stored the ids of all events that are stored now
     * @param position where the tenant stands after them
     */
    IntakeAnswer answer(Set<UUID> stored, SpendingPosition position) {
        List<RejectedEvent> all = arrival.rejectedWith(rejected);
        if (arrival.isRefusedBy(rejected)) {
            List<FieldError> errors = all.stream()
                    .flatMap(event -> event.errors().stream())
                    .limit(MOST_ERRORS)
                    .toList();
            return IntakeAnswer.refused(ProblemException.invalid(errors));
        }
        int accepted = (int)
                rated.stream().filter(event -> stored.contains(event.eventId())).count();
        int reported =
                arrival.batch().events().size() + arrival.batch().flawed().size();
        int duplicates = reported - accepted - all.size();
        return IntakeAnswer.taken(new UsageReceipt(accepted, duplicates, all, position.spent(), position.capStatus()));
    }
}
