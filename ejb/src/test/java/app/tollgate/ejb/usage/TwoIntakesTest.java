package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two nodes that are sent the same events in another order, as senders do who repeat what they had no answer to. */
class TwoIntakesTest {

    private static final int ROUNDS = 60;
    private static final int EVENTS = 40;

    private final TestServer server = TestServer.get();
    private final UsageIntake intake = server.get(UsageIntake.class);
    private final UsageRecording otherNode = server.get(UsageRecording.class);
    private final Caller caller = TestTenants.newTenant();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Instant now = server.get(Clock.class).instant();

    @Test
    void eachEventIsStoredOnceAndNobodyIsRefusedBecauseTheyWaitedForEachOther() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            NewUsageEvent[] forward = new NewUsageEvent[EVENTS];
            NewUsageEvent[] backward = new NewUsageEvent[EVENTS];
            for (int i = 0; i < EVENTS; i++) {
                forward[i] = TestUsage.call(round + "-" + i, now, 30, UsageLinks.NONE);
                backward[EVENTS - 1 - i] = forward[i];
            }
            CyclicBarrier together = new CyclicBarrier(2);
            Future<Integer> one = nodes.submit(() -> {
                together.await();
                return intake.record(caller, TestUsage.batch(forward)).accepted();
            });
            Future<Integer> other = nodes.submit(() -> {
                together.await();
                return acceptedByTheOtherNode(TestUsage.batch(backward));
            });
            accepted += one.get(1, TimeUnit.MINUTES) + other.get(1, TimeUnit.MINUTES);
        }
        nodes.shutdown();
        assertThat(accepted).isEqualTo(ROUNDS * EVENTS);
        assertThat(repeated).as("they did meet").hasPositiveValue();
        assertThat(server.get(LedgerProof.class).prove(caller)).isEmpty();
    }

    /** What another node's intake does, which waits for no turn of this one. */
    private int acceptedByTheOtherNode(UsageBatch batch) {
        for (int repeats = 0; repeats < 3; repeats++) {
            try {
                return otherNode
                        .record(caller, List.of(new Arrival(caller, batch)))
                        .get(0)
                        .receipt()
                        .accepted();
            } catch (SentMeanwhile known) {
                repeated.incrementAndGet();
            }
        }
        throw new AssertionError("each repeat should have known more");
    }
}
