package app.tollgate.ejb.usage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The requests of one tenant, one transaction at a time.
 *
 * <p>All of a tenant's events add to the same row of the month, so its transactions would wait for each other's commit anyway, with a
 * connection each. Whoever finds nobody at work records what is waiting, for all, and then calls the next: many callers share a commit,
 * a single one never waits, and what needs a commit of its own waits here for its turn.
 */
final class IntakeTurns {

    static final int MOST_REQUESTS = 64;
    static final int MOST_EVENTS = 2_000;

    private final Function<List<Arrival>, List<IntakeAnswer>> recording;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean atWork;

    IntakeTurns(Function<List<Arrival>, List<IntakeAnswer>> recording) {
        this.recording = recording;
    }

    /**
     * Answers when the request is durable or refused.
     *
     * @param shares whether it may be recorded together with others; if not, it has a turn of its own
     */
    IntakeAnswer take(Arrival arrival, boolean shares) {
        Waiting own = new Waiting(arrival, shares, new CompletableFuture<>());
        if (isFirst(own)) {
            work();
        }
        return own.turn.join().get();
    }

    /** How many requests wait for the one at work. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean isFirst(Waiting own) {
        waiting.add(own);
        boolean first = !atWork;
        atWork = true;
        return first;
    }

    /** Records the longest waiting request and, where those may share its turn, the ones that came after it. */
    private void work() {
        List<Waiting> group = next();
        try {
            record(group);
        } finally {
            group.forEach(Waiting::tellIfForgotten);
            callNext();
        }
    }

    private synchronized List<Waiting> next() {
        List<Waiting> group = new ArrayList<>(List.of(waiting.remove()));
        int events = group.get(0).events();
        while (group.get(0).shares && !waiting.isEmpty() && group.size() < MOST_REQUESTS) {
            Waiting one = waiting.element();
            events += one.events();
            if (!one.shares || events > MOST_EVENTS) {
                break;
            }
            group.add(waiting.remove());
        }
        return group;
    }

    private synchronized void callNext() {
        if (waiting.isEmpty()) {
            atWork = false;
        } else {
            Waiting called = waiting.element();
            called.turn.complete(() -> {
                work();
                return called.answer;
            });
        }
    }

    private void record(List<Waiting> group) {
        try {
            List<IntakeAnswer> answers =
                    recording.apply(group.stream().map(one -> one.arrival).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).tell(answers.get(i));
            }
        } catch (RuntimeException failed) {
            recordApart(group, failed);
        }
    }

    /** What failed together because of one is tried one by one; what cannot be stored now is not tried again. */
    private void recordApart(List<Waiting> group, RuntimeException failed) {
        if (group.size() == 1 || IntakeFailure.concernsAll(failed)) {
            group.forEach(one -> one.tell(IntakeAnswer.refused(failed)));
        } else {
            group.forEach(one -> record(List.of(one)));
        }
    }

    /** A request in the queue; its turn is to be answered or to work. */
    private static final class Waiting {
        private final Arrival arrival;
        private final boolean shares;
        private final CompletableFuture<Supplier<IntakeAnswer>> turn;
        private IntakeAnswer answer;

        Waiting(Arrival arrival, boolean shares, CompletableFuture<Supplier<IntakeAnswer>> turn) {
            this.arrival = arrival;
            this.shares = shares;
            this.turn = turn;
        }

        int events() {
            return arrival.batch().events().size();
        }

        /** Whatever ended the work: nobody waits for ever. */
        void tellIfForgotten() {
            if (answer == null) {
                tell(IntakeAnswer.refused(new IllegalStateException("the intake broke off")));
            }
        }

        void tell(IntakeAnswer told) {
            answer = told;
            turn.complete(() -> told);
        }
    }
}
