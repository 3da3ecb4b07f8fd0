package app.tollgate.ejb.selfheal;

import app.tollgate.api.shared.Caller;
import java.time.Instant;

/**
 * A confirmed number turned out to be wrong for its contact, in the running transaction.
 *
 * @param confirmedAt when the call was that had confirmed it
 * @param wrongAt when it was flagged, or when the call was that found a wrong number
 */
public record SelfHealRetracted(
        Caller caller,
        HealedContact contact,
        String oldNumber,
        String newNumber,
        Instant confirmedAt,
        Instant wrongAt) {}
