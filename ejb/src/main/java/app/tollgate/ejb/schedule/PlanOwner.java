package app.tollgate.ejb.schedule;

import java.util.Optional;
import java.util.UUID;

/**
 * What is delivered: a record of the feature that knows its content.
 *
 * @param kind the same for all records of that feature, told to it by {@link DeliveryDue}
 */
public record PlanOwner(String kind, UUID id) {

    /** Its id, if it is of this kind. */
    Optional<UUID> of(String asked) {
        return kind.equals(asked) ? Optional.of(id) : Optional.empty();
    }
}
