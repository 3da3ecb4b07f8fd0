package app.tollgate.ejb.usage;

import app.tollgate.api.usage.CallOutcome;
import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Events as the reader hands them over, for tests. */
public final class TestUsage {

    private TestUsage() {}

    public static NewUsageEvent call(String id, Instant at, int seconds, UsageLinks links) {
        return event(
                id,
                at,
                new UsageDetails.Voice(
                        seconds, Direction.OUTBOUND, "+13125550100", "+13125550199", CallOutcome.CONNECTED),
                links);
    }

    public static NewUsageEvent sms(String id, Instant at, int segments) {
        return event(
                id,
                at,
                new UsageDetails.Sms(segments, Direction.OUTBOUND, "+13125550100", "+13125550199", "DELIVERED"),
                UsageLinks.NONE);
    }

    public static NewUsageEvent event(String id, Instant at, UsageDetails details, UsageLinks links) {
        return new NewUsageEvent(0, "", id, "", at, links, details, null, null);
    }

    /** The same event with a source, as CloudEvents have one. */
    public static NewUsageEvent from(String source, NewUsageEvent event) {
        return new NewUsageEvent(
                event.index(),
                event.linksAt(),
                event.id(),
                source,
                event.occurredAt(),
                event.links(),
                event.details(),
                event.adjusts(),
                event.holdId());
    }

    public static NewUsageEvent adjusting(String id, String original, Instant at, UsageDetails details) {
        return new NewUsageEvent(0, "", id, "", at, UsageLinks.NONE, details, original, null);
    }

    public static UsageBatch batch(NewUsageEvent... events) {
        return batch(OnError.REJECT, events);
    }

    public static UsageBatch batch(OnError onError, NewUsageEvent... events) {
        List<NewUsageEvent> numbered = new ArrayList<>();
        for (NewUsageEvent event : events) {
            int index = numbered.size();
            numbered.add(new NewUsageEvent(
                    index,
                    "/events/" + index,
                    event.id(),
                    event.source(),
                    event.occurredAt(),
                    event.links(),
                    event.details(),
                    event.adjusts(),
                    event.holdId()));
        }
        return new UsageBatch(numbered, List.of(), onError);
    }

    /** The event as one that settles a hold. */
    public static NewUsageEvent settling(NewUsageEvent event, UUID hold) {
        return new NewUsageEvent(
                event.index(),
                event.linksAt(),
                event.id(),
                event.source(),
                event.occurredAt(),
                event.links(),
                event.details(),
                event.adjusts(),
                hold);
    }
}
