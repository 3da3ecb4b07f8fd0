package app.tollgate.ear.incontainer;

import static java.util.concurrent.TimeUnit.SECONDS;

import app.tollgate.ejb.shared.Repeater;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Work that is due again and again, and that hangs at its first time until this is closed. */
final class HangingWork implements AutoCloseable {

    private static final int PIECES = 4;

    private final CountDownLatch hanging = new CountDownLatch(PIECES);
    private final CountDownLatch release = new CountDownLatch(1);

    private HangingWork() {}

    /** Gives the server several pieces of it. */
    static HangingWork start(Repeater repeater) {
        HangingWork work = new HangingWork();
        for (int i = 0; i < PIECES; i++) {
            repeater.every(Duration.ofHours(1), "Hanging by a test", work::hang);
        }
        return work;
    }

    /** Whether all of it hangs soon. */
    boolean hangs() throws InterruptedException {
        return hanging.await(10, SECONDS);
    }

    private void hang() {
        hanging.countDown();
        try {
            release.await(60, SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release.countDown();
    }
}
