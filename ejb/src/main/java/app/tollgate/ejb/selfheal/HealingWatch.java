package app.tollgate.ejb.selfheal;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Hears of calls in the transaction that stores them, and decides what they decide about found numbers. */
@ApplicationScoped
public class HealingWatch {

    @Inject
    private NumberChanges changes;

    @Inject
    private Healing healing;

    /**
     * Asks whether any of the calls can decide anything, in the round trip that stores them: nothing but an index is looked into.
     * Without calls there is nothing to ask.
     */
    public Optional<SqlStep<Boolean>> looking(List<HeardCall> calls) {
        return Optional.of(calls).filter(some -> !some.isEmpty()).map(changes::looking);
    }

    /** Decides, once the calls are stored; not worth calling unless {@link #looking} answered yes. */
    public void judge(Caller caller, Collection<HeardCall> calls) {
        healing.judge(
                caller,
                calls.stream()
                        .map(call -> new ContactNumber(call.contact(), call.number()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
