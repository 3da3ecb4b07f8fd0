package app.tollgate.ejb.selfheal;

import app.tollgate.api.shared.Caller;
import java.time.Instant;

/**
 * A new number of a contact was confirmed, in the running transaction.
 *
 * @param enrichedAt when it was found
 * @param confirmedAt when the call was
 */
public record ContactSelfHealed(
        Caller caller,
        HealedContact contact,
        String oldNumber,
        String newNumber,
        Instant enrichedAt,
        Instant confirmedAt) {}
