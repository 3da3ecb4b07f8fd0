package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IntakePlacesTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private final CountDownLatch twoCameIn = new CountDownLatch(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void noMoreAreAtWorkThanThereArePlacesAndAllHaveTheirTurn() throws Exception {
        IntakePlaces places = new IntakePlaces(2);
        List<Callable<Boolean>> work = Collections.nCopies(8, () -> places.in(this::stay));
        for (Future<Boolean> done : threads.invokeAll(work)) {
            assertThat(done.get()).isTrue();
        }
        assertThat(mostInside).hasValue(2);
    }

    /** Until a second one has come in beside the first. */
    private boolean stay() {
        mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
        twoCameIn.countDown();
        try {
            return twoCameIn.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            inside.decrementAndGet();
        }
    }

    @Test
    void whatFailsGivesItsPlaceBack() {
        IntakePlaces places = new IntakePlaces(1);
        assertThatThrownBy(() -> places.in(() -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(places.in(() -> "next")).isEqualTo("next");
    }
}
