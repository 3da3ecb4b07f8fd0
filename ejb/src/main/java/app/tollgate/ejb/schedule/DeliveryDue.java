package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.shared.Caller;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery is due: whoever owns it asks for its report now, in the running transaction, and {@linkplain #makes says which}. When that
 * report is finished, its mails leave without the owner.
 *
 * <p>An owner that throws a {@code ProblemException} is asked again later if the queue of reports was full; any other one fails the
 * delivery.
 */
public final class DeliveryDue {

    private final Caller caller;
    private final PlanOwner owner;
    private final DayRange days;
    private Answer answer;

    DeliveryDue(Caller caller, PlanOwner owner, DayRange days) {
        this.caller = caller;
        this.owner = owner;
        this.days = days;
    }

    /** The system, on the tenant. */
    public Caller caller() {
        return caller;
    }

    public DayRange days() {
        return days;
    }

    /** The owner, if it is of this kind. */
    public Optional<UUID> of(String kind) {
        return owner.kind().equals(kind) ? Optional.of(owner.id()) : Optional.empty();
    }

    /** @param report that was just asked for */
    public void makes(UUID report, DeliveryTerms terms) {
        answer = new Answer(report, terms);
    }

    /** Empty if the owner is there no more. */
    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /** What the owner said. */
    record Answer(UUID report, DeliveryTerms terms) {}
}
