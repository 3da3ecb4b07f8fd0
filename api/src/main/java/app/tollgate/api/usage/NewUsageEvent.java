package app.tollgate.api.usage;

import java.time.Instant;
import java.util.UUID;

/**
 * One well-formed event as a sender reported it.
 *
 * @param index position in the batch
 * @param linksAt JSON pointer of the object that holds the ids of {@code links}, for errors found later
 * @param id the sender's own, unique with {@code source}
 * @param adjusts the sender's id or our event id of the event this one corrects, or null
 * @param holdId the hold that this event settles, or null
 */
public record NewUsageEvent(
        int index,
        String linksAt,
        String id,
        String source,
        Instant occurredAt,
        UsageLinks links,
        UsageDetails details,
        String adjusts,
        UUID holdId) {

    /** Something in the place of an event that has no members. */
    public static NewUsageEvent unread(int index, String at) {
        return new NewUsageEvent(index, at, null, null, null, UsageLinks.NONE, null, null, null);
    }

    public UsageKind kind() {
        return details.kind();
    }
}
