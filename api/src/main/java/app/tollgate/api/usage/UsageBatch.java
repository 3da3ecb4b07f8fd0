package app.tollgate.api.usage;

import java.util.List;

/**
 * What one request reported: the readable events in their order, and what is wrong with the others.
 *
 * @param onError what the bad ones do to the good ones
 */
public record UsageBatch(List<NewUsageEvent> events, List<FlawedEvent> flawed, OnError onError) {

    /** The most events one request may carry. */
    public static final int MAX_EVENTS = 1_000;

    public UsageBatch {
        events = List.copyOf(events);
        flawed = List.copyOf(flawed);
    }
}
