package app.tollgate.api.selfheal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A contact that is reached on a new number.
 *
 * @param lists names of the lists it stands in; of a filtered list that one alone
 * @param enrichedAt when the number was found
 * @param confirmedAt when the call was that confirmed it
 * @param retractedAt when the number was told to be wrong, or null
 */
public record HealedView(
        UUID contactId,
        String externalId,
        String contactName,
        String oldNumber,
        String newNumber,
        List<String> lists,
        Instant enrichedAt,
        Instant confirmedAt,
        HealedStatus status,
        Instant retractedAt) {

    public HealedView {
        lists = List.copyOf(lists);
    }
}
