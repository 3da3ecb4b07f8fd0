package app.tollgate.ejb.wallet;

import static app.tollgate.ejb.shared.Refusals.refuses;

import app.tollgate.api.shared.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What came of the calls of a test: answers, refusals, and both of many at once. */
final class Outcomes {

    private Outcomes() {}

    /** What each call answered or threw. */
    static List<Object> atOnce(List<Callable<Object>> works) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(works.size());
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<Object> work : works) {
            running.add(people.submit(() -> {
                try {
                    return work.call();
                } catch (RuntimeException refused) {
                    return refused;
                }
            }));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> one : running) {
            outcomes.add(one.get());
        }
        people.shutdown();
        return outcomes;
    }

    static void assertRefused(ThrowingCallable call, ProblemCode code) {
        refuses(code, call);
    }
}
