package app.tollgate.ejb.shared;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs work again and again on this node until the application stops.
 *
 * <p>A run that fails is logged once, and once more when it works again, so that an hour without a database is two lines. Who may run
 * on one node only takes a {@link Leases lease}.
 */
@ApplicationScoped
public class Repeater {

    private static final Logger LOG = Logger.getLogger(Repeater.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    private final List<ScheduledFuture<?>> running = new CopyOnWriteArrayList<>();

    /** Starts the work now and then again {@code pause} after each end. */
    public void every(Duration pause, String name, Runnable work) {
        AtomicBoolean failing = new AtomicBoolean();
        running.add(executor.scheduleWithFixedDelay(
                () -> run(name, work, failing), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        running.forEach(future -> future.cancel(false));
    }

    private static void run(String name, Runnable work, AtomicBoolean failing) {
        try {
            work.run();
            if (failing.getAndSet(false)) {
                LOG.log(Level.INFO, "{0} works again", name);
            }
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.log(Level.WARNING, name + " failed and is tried again", e);
            }
        }
    }
}
