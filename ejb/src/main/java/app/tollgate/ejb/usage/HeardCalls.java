package app.tollgate.ejb.usage;

import app.tollgate.api.usage.CallOutcome;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.ejb.selfheal.HeardCall;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The calls that say something about a number of a contact. */
final class HeardCalls {

    private HeardCalls() {}

    /** Those of the events; without contacts there are none. */
    static List<HeardCall> among(List<RatedEvent> events) {
        List<HeardCall> calls = new ArrayList<>();
        for (RatedEvent event : events) {
            UUID contact = event.links().contactId();
            if (contact != null && event.event().details() instanceof UsageDetails.Voice call) {
                add(contact, call, event.adjusts().isPresent(), calls);
            }
        }
        return calls;
    }

    /** A correction is no later call, so it reaches nobody; that the number was wrong it may well say. */
    private static void add(UUID contact, UsageDetails.Voice call, boolean corrects, List<HeardCall> calls) {
        boolean wrong = call.outcome() == CallOutcome.WRONG_NUMBER;
        if (wrong || (call.outcome() == CallOutcome.CONNECTED && !corrects)) {
            calls.add(new HeardCall(contact, call.to(), wrong));
        }
    }
}
