package app.tollgate.ear.database;

import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the embedded server again when it ends by itself: killed for want of memory, say. Until then callers get 503, as with any
 * database that is away.
 */
final class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final int port;
    private volatile boolean over;

    private Watch(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /** Watches the running server from now on. */
    static Watch over(Cluster cluster, int port) {
        Watch watch = new Watch(cluster, port);
        Thread thread = new Thread(watch::keepRunning, "PostgreSQL watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** From now on an end of the server is wanted; an attempt to start it that is under way is over when this returns, and none follows. */
    void end() {
        over = true;
        synchronized (this) {
            notifyAll();
        }
    }

    private void keepRunning() {
        try {
            while (!over) {
                cluster.process().ifPresent(server -> server.onExit().join());
                startAgain();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries until it runs: processes of the dead server may be at their last work, and until they are gone PostgreSQL refuses. */
    private synchronized void startAgain() throws InterruptedException {
        if (over) {
            return;
        }
        LOG.warning("The embedded PostgreSQL ended by itself and is started again");
        long pause = FIRST_PAUSE.toMillis();
        boolean runs = runs();
        while (!runs && !over) {
            wait(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis());
            runs = !over && runs();
        }
        LOG.info(runs ? "The embedded PostgreSQL runs again" : "The embedded PostgreSQL stays ended");
    }

    private boolean runs() {
        try {
            if (!cluster.isRunning()) {
                cluster.start(port);
            }
            return true;
        } catch (IOException refused) {
            LOG.log(Level.INFO, "The embedded PostgreSQL does not start yet: {0}", refused.getMessage());
            return false;
        }
    }
}
