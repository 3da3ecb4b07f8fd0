package app.tollgate.ejb.shared;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs work again and again on this node until the application stops.
 *
 * <p>Each work has a thread of its own: the server's scheduled executor has few, and a mail server that hangs must not keep this node from
 * noticing changes. A run that fails is logged once, and once more when it works again, so that an hour without a database is two lines.
 * Who may run on one node only takes a {@link Leases lease}.
 */
@ApplicationScoped
public class Repeater {

    private static final Logger LOG = Logger.getLogger(Repeater.class.getName());
    private static final Duration LAST_RUN = Duration.ofSeconds(5);

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ThreadFactory threads;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> running = new CopyOnWriteArrayList<>();

    public Repeater() {}

    Repeater(ThreadFactory threads) {
        this.threads = threads;
    }

    /** Starts the work now and then again {@code pause} after each end. */
    public void every(Duration pause, String name, Runnable work) {
        start(() -> repeat(pause, name, work));
    }

    /** As {@link #every}, beginning after the first pause: for work of modules that start behind this one. */
    public void later(Duration pause, String name, Runnable work) {
        start(() -> {
            if (!isStoppedWithin(pause)) {
                repeat(pause, name, work);
            }
        });
    }

    /** As {@link #every}, and other work once when the application stops: what was gathered in memory until then is not lost. */
    public void untilTheEnd(Duration pause, String name, Runnable work, Runnable atTheEnd) {
        start(() -> {
            boolean failing = repeat(pause, name, work);
            run(name, atTheEnd, failing);
        });
    }

    private void start(Runnable repetition) {
        Thread thread = threads.newThread(repetition);
        running.add(thread);
        thread.start();
    }

    /** Starts no further run and waits a moment for the ones under way, so that they still find a whole application. */
    @PreDestroy
    public void stop() {
        stopped.countDown();
        long end = System.nanoTime() + LAST_RUN.toNanos();
        for (Thread thread : running) {
            join(thread, Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
    }

    private static void join(Thread thread, long longestMillis) {
        try {
            thread.join(longestMillis);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            thread.interrupt();
        }
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Answers whether the last run failed. */
    private boolean repeat(Duration pause, String name, Runnable work) {
        boolean failing = false;
        try {
            do {
                failing = run(name, work, failing);
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return failing;
    }

    // An Error too: work that dies of one silently would never be seen again.
    private static boolean run(String name, Runnable work, boolean failingBefore) {
        try {
            work.run();
            if (failingBefore) {
                LOG.log(Level.INFO, "{0} works again", name);
            }
            return false;
        } catch (RuntimeException | Error failed) {
            if (!failingBefore) {
                LOG.log(Level.WARNING, name + " failed and is tried again", failed);
            }
            return true;
        }
    }
}
