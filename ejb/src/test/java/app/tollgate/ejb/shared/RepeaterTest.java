package app.tollgate.ejb.shared;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeaterTest {

    private static final Duration NO_PAUSE = Duration.ZERO;

    private final Repeater repeater = new Repeater(Thread::new);

    @AfterEach
    void stop() {
        repeater.stop();
    }

    @Test
    void workThatFailsOrDiesOfAnErrorIsTriedAgain() throws Exception {
        CountDownLatch runs = new CountDownLatch(3);
        repeater.every(NO_PAUSE, "Failing by a test", () -> {
            runs.countDown();
            if (runs.getCount() == 2) {
                throw new IllegalStateException("failing by a test");
            }
            if (runs.getCount() == 1) {
                throw new AssertionError("failing by a test");
            }
        });
        assertThat(runs.await(10, SECONDS)).isTrue();
    }

    @Test
    void workThatHangsHoldsUpNoOtherWork() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(3);
        CountDownLatch release = new CountDownLatch(1);
        repeater.every(NO_PAUSE, "Hanging by a test", () -> {
            hanging.countDown();
            awaitQuietly(release);
        });
        assertThat(hanging.await(10, SECONDS)).isTrue();
        repeater.every(NO_PAUSE, "Running by a test", other::countDown);
        assertThat(other.await(10, SECONDS)).isTrue();
        release.countDown();
    }

    @Test
    void whatIsGatheredUntilTheEndHasItsLastWorkWhenTheApplicationStops() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        AtomicInteger lastRuns = new AtomicInteger();
        repeater.untilTheEnd(Duration.ofHours(1), "Gathering by a test", first::countDown, lastRuns::incrementAndGet);
        assertThat(first.await(10, SECONDS)).isTrue();
        assertThat(lastRuns).hasValue(0);
        repeater.stop();
        assertThat(lastRuns).hasValue(1);
    }

    @Test
    void stoppingWaitsForTheRunUnderWayAndStartsNoFurther() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        AtomicBoolean finished = new AtomicBoolean();
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        repeater.every(NO_PAUSE, "Slow by a test", () -> {
            runs.incrementAndGet();
            underWay.countDown();
            awaitQuietly(release);
            finished.set(true);
        });
        assertThat(underWay.await(10, SECONDS)).isTrue();
        Thread stopping = new Thread(repeater::stop);
        stopping.start();
        stopping.join(100);
        assertThat(stopping.isAlive()).isTrue();
        release.countDown();
        stopping.join(10_000);
        assertThat(finished).isTrue();
        assertThat(runs).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
