package app.tollgate.ear.launch;

import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * Ctrl-C and SIGTERM. The JVM's own answer to them would run all shutdown hooks at once, Payara's among them, and cut requests
 * under way; so they are taken here.
 */
final class Stopping {
    private static final int INTERRUPTED = 130;

    private final Runnable stop;
    private final AtomicBoolean begun = new AtomicBoolean();

    Stopping(Runnable stop) {
        this.stop = stop;
    }

    void listen() {
        Signal.handle(new Signal("TERM"), signal -> begin());
        Signal.handle(new Signal("INT"), signal -> {
            if (!begin()) {
                Runtime.getRuntime().halt(INTERRUPTED);
            }
        });
    }

    /** True if this call began the stop. */
    private boolean begin() {
        boolean first = begun.compareAndSet(false, true);
        if (first) {
            new Thread(stop, "stopping").start();
        }
        return first;
    }
}
