package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.spending.TermsBook;
import app.tollgate.ejb.spending.TermsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The door of the intake: when it answers, the events are stored, rated, summed and listed, or none of them is. */
@ApplicationScoped
public class UsageIntake {

    private static final int MOST_ATTEMPTS = 5;

    @Inject
    private UsageRecording recording;

    @Inject
    private PriceBook prices;

    @Inject
    private TermsBook terms;

    @Inject
    private Meters meters;

    private final Map<TenantId, IntakeTurns> turns = new ConcurrentHashMap<>();
    private final IntakePlaces places = IntakePlaces.ofThisMachine();

    /**
     * Takes a batch in. What the good events and the readable members of the others name is looked up even if the batch is refused, so
     * that everything that is wrong is told at once.
     *
     * @throws ProblemException {@code invalid} with all errors if any event is bad and the caller chose {@link OnError#REJECT}
     */
    public UsageReceipt record(Caller caller, UsageBatch batch) {
        UsageReceipt receipt = answer(new Arrival(caller, batch)).receipt();
        meters.count("tollgate_usage_events_accepted", receipt.accepted());
        meters.count("tollgate_usage_events_duplicate", receipt.duplicates());
        meters.count("tollgate_usage_events_rejected", receipt.rejected().size());
        return receipt;
    }

    private IntakeAnswer answer(Arrival arrival) {
        return turns(arrival.caller().tenant()).take(arrival, sharesTransaction(arrival));
    }

    /** An Idempotency-Key is marked as spent by its own commit, and what depends on order holds the tenant's intake alone. */
    private boolean sharesTransaction(Arrival arrival) {
        return arrival.caller().request().reserved().isEmpty() && !dependsOnOrder(arrival);
    }

    /** Whether the events before one of these could change what it costs. */
    private boolean dependsOnOrder(Arrival arrival) {
        return prices.of(arrival.caller().tenant()).isTiered()
                || arrival.batch().events().stream().anyMatch(event -> event.adjusts() != null);
    }

    private IntakeTurns turns(TenantId tenant) {
        return turns.computeIfAbsent(tenant, id -> {
            Caller caller = Caller.system(id, "usage intake");
            return new IntakeTurns(arrivals -> places.in(() -> again(id, () -> recorded(caller, arrivals))));
        });
    }

    private List<IntakeAnswer> recorded(Caller caller, List<Arrival> arrivals) {
        Arrival first = arrivals.get(0);
        if (arrivals.size() > 1 || sharesTransaction(first)) {
            return recording.record(caller, arrivals);
        }
        return dependsOnOrder(first)
                ? List.of(recording.recordInOrder(first.caller(), first.batch()))
                : recording.record(first.caller(), arrivals);
    }

    /**
     * Tries again under fresh terms if those changed since this node read them, which they do a few times a year, and if others stored
     * the same events at the same time: each time that happens more of them are known.
     */
    private <T> T again(TenantId tenant, Supplier<T> attempt) {
        for (int tried = 1; tried < MOST_ATTEMPTS; tried++) {
            try {
                return attempt.get();
            } catch (TermsChanged outdated) {
                terms.forget(tenant);
            } catch (SentMeanwhile known) {
                meters.count("tollgate_usage_batches_repeated", 1);
            }
        }
        return attempt.get();
    }
}
