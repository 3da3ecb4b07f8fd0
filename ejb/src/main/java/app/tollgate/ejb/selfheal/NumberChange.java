package app.tollgate.ejb.selfheal;

import app.tollgate.api.shared.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A number that was found to take another's place, and everything that is known about it.
 *
 * @param enrichedAt when it was found first
 * @param confirmedAt when the call was that confirmed it
 * @param reached the first call that connected after it was found
 * @param wrongAt when it was told to be wrong for this contact, by a flag or a call, whichever was first
 */
record NumberChange(
        HealedContact contact,
        String oldNumber,
        String newNumber,
        Instant enrichedAt,
        Optional<Instant> confirmedAt,
        Optional<Reached> reached,
        Optional<Instant> wrongAt) {

    /** A call that connected. */
    record Reached(UUID event, Instant at) {}

    /** What has to be done about it. */
    enum Deed {
        NOTHING,
        CONFIRM,
        /** It is wrong, and nobody was told that it is right. */
        REFUTE,
        RETRACT
    }

    /** Decides about one that was not told to be wrong before. The order in which things became known plays no part. */
    Deed deed() {
        if (wrongAt.isPresent()) {
            return confirmedAt.isPresent() ? Deed.RETRACT : Deed.REFUTE;
        }
        boolean confirms = confirmedAt.isEmpty()
                && reached.filter(call -> call.at().isAfter(enrichedAt)).isPresent();
        return confirms ? Deed.CONFIRM : Deed.NOTHING;
    }

    ContactSelfHealed healed(Caller caller, Reached call) {
        return new ContactSelfHealed(caller, contact, oldNumber, newNumber, enrichedAt, call.at());
    }

    SelfHealRetracted retracted(Caller caller) {
        return new SelfHealRetracted(
                caller, contact, oldNumber, newNumber, confirmedAt.orElseThrow(), wrongAt.orElseThrow());
    }
}
