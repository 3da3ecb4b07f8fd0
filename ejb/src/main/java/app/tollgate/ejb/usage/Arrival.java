package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.RejectedEvent;
import app.tollgate.api.usage.UsageBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One request to the intake: who sent which batch. */
public record Arrival(Caller caller, UsageBatch batch) {

    /** Whether the sender wants none of it, because some of it is bad. */
    boolean isRefusedBy(List<RejectedEvent> found) {
        return batch.onError() == OnError.REJECT && !(batch.rejected().isEmpty() && found.isEmpty());
    }

    /** What is wrong with the batch, in its order: what its reader found and what was found later. */
    List<RejectedEvent> rejectedWith(List<RejectedEvent> found) {
        List<RejectedEvent> all = new ArrayList<>(batch.rejected());
        all.addAll(found);
        all.sort(Comparator.comparingInt(RejectedEvent::index));
        return all;
    }
}
