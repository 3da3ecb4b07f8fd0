package app.tollgate.ejb.schedule;

import app.tollgate.api.shared.Caller;
import java.util.Optional;
import java.util.UUID;

/**
 * The report of a delivery has come to its end, and no mail leaves with it: it failed, was cancelled, had nothing to say, or there was
 * nobody to send it to. Told in the transaction that decides it.
 *
 * @param delivery as {@link DeliveryDue} named it
 */
public record DeliveryUnsent(Caller caller, PlanOwner owner, UUID delivery) {

    /** The owner, if it is of this kind. */
    public Optional<UUID> of(String kind) {
        return owner.of(kind);
    }
}
