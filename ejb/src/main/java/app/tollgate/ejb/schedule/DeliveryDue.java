package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import java.util.Optional;
import java.util.Set;
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
    private final Delivery delivery;
    private Answer answer;

    DeliveryDue(Caller caller, Delivery delivery) {
        this.caller = caller;
        this.delivery = delivery;
    }

    /** The system, on the tenant. */
    public Caller caller() {
        return caller;
    }

    /**
     * What is delivered, under the name that people know it by: whose report it is, in the list of reports and in the log. Its id tells it
     * from the system's own doings, whatever it is called.
     */
    public Caller as(String name) {
        Actor owner = new Actor(ActorKind.SYSTEM, delivery.owner().id(), name, Set.of(), Set.of());
        return new Caller(caller.tenant(), owner, caller.request());
    }

    /** Stays the same when it is asked again. */
    public UUID delivery() {
        return delivery.id();
    }

    public DayRange days() {
        return delivery.days();
    }

    /** The owner, if it is of this kind. */
    public Optional<UUID> of(String kind) {
        return delivery.owner().of(kind);
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
