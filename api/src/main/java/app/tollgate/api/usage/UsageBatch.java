package app.tollgate.api.usage;

import java.util.List;

/**
 * What one request reported: the readable events in their order, and what was wrong with the others.
 *
 * @param onError what the bad ones do to the good ones
 */
public record UsageBatch(List<NewUsageEvent> events, List<RejectedEvent> rejected, OnError onError) {

    /** The most events one request may carry. */
    public static final int MAX_EVENTS = 1_000;

    public UsageBatch {
        events = List.copyOf(events);
        rejected = List.copyOf(rejected);
    }
}
