package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.usage.FlawedEvent;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.RejectedEvent;
import app.tollgate.api.usage.UsageBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One request to the intake: who sent which batch. */
public record Arrival(Caller caller, UsageBatch batch) {

    /** Whether the sender wants none of it, because some of it is bad. */
    boolean isRefusedBy(List<RejectedEvent> found) {
        return batch.onError() == OnError.REJECT && !(batch.flawed().isEmpty() && found.isEmpty());
    }

    /** The events with something wrong, as far as they could be read. */
    List<NewUsageEvent> flawed() {
        return batch.flawed().stream().map(FlawedEvent::asRead).toList();
    }

    /** Every bad event of the batch, in its order, with what its reader found and what was found later. */
    List<RejectedEvent> rejectedWith(List<RejectedEvent> found) {
        Map<Integer, List<FieldError>> errors = new TreeMap<>();
        batch.flawed().forEach(event -> errors.put(event.asRead().index(), new ArrayList<>(event.errors())));
        found.forEach(event -> errors.computeIfAbsent(event.index(), index -> new ArrayList<>())
                .addAll(event.errors()));
        return errors.entrySet().stream()
                .map(event -> new RejectedEvent(event.getKey(), event.getValue()))
                .toList();
    }
}
