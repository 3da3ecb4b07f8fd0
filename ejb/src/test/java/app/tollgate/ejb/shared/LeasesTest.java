package app.tollgate.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes want one lease, and the clock of one is minutes ahead of the other's. */
class LeasesTest {

    private static final Caller PLATFORM = TestTenants.operator();
    private static final Duration LENGTH = Duration.ofSeconds(1);
    private static final long LONGEST_TAKEOVER_SECONDS = 30;
    private static final int RENEWALS = 4;
    private static final long PAUSE_MILLIS = 300;

    private final TestServer server = TestServer.get();
    private final Leases leases = server.get(Leases.class);
    private final TestClock clock = new TestClock();
    private final String name = "test/" + Ids.next();

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, -5})
    void neverDoBothHoldItAndOneThatStopsIsFollowedSoon(long minutesAhead) throws InterruptedException {
        Node first = new Node("first", Duration.ofMinutes(minutesAhead));
        Node second = new Node("second", Duration.ofMinutes(-minutesAhead));
        Lease held = first.take().orElseThrow();
        for (int renewals = 0; renewals < RENEWALS; renewals++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            assertThat(first.take()).contains(held);
            assertThat(second.take()).isEmpty();
        }

        long stopped = System.nanoTime();
        Optional<Lease> taken = second.take();
        while (taken.isEmpty()) {
            first.check(held);
            assertThat(System.nanoTime() - stopped).isLessThan(TimeUnit.SECONDS.toNanos(LONGEST_TAKEOVER_SECONDS));
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            taken = second.take();
        }

        assertThat(first.take()).isEmpty();
        second.check(taken.get());
        assertThatThrownBy(() -> first.check(held)).isInstanceOf(LeaseLost.class);
    }

    /** Looks at its own clock whenever it does something. */
    private final class Node {

        private final String holder;
        private final Duration ahead;

        Node(String holder, Duration ahead) {
            this.holder = holder;
            this.ahead = ahead;
        }

        Optional<Lease> take() {
            clock.runAhead(ahead);
            return server.in(PLATFORM, () -> leases.take(name, holder, LENGTH));
        }

        /** @throws LeaseLost if it is another's */
        void check(Lease lease) {
            clock.runAhead(ahead);
            server.in(PLATFORM, () -> {
                leases.check(lease);
                return lease;
            });
        }
    }
}
