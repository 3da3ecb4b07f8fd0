package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks every 500 ms what other nodes changed and tells the caches of this one. */
@ApplicationScoped
public class ChangePoll {

    private static final Logger LOG = Logger.getLogger(ChangePoll.class.getName());
    static final Duration PAUSE = Duration.ofMillis(500);
    private static final int POLLS_PER_CLEANING = 1200;

    @Inject
    private ChangeReading reading;

    @Inject
    private Event<PlatformChange> event;

    @Inject
    private Repeater repeater;

    private final Caller caller = Caller.system(TenantId.OPERATOR, "change poll");
    private long seen = -1;
    private long polls;

    /** Polls for a caller whose commit stands already: if it fails, the next poll is half a second away. */
    public void pollAfterCommit() {
        try {
            poll();
        } catch (RuntimeException repeated) {
            LOG.log(Level.FINE, "Changes are read by the next poll", repeated);
        }
    }

    // A cache that cannot follow is told again, but must not keep the others from hearing of a revoked key.
    private void tell(List<PlatformChange> changes) {
        RuntimeException failed = null;
        for (PlatformChange change : changes) {
            try {
                event.fire(change);
            } catch (RuntimeException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Called once by the start-up, when the platform schema is there. */
    public void start() {
        repeater.every(PAUSE, "Reading changes", this::poll);
    }

    /** Reads and tells at once; the node that made a change calls it after its commit to be as quick as its caller expects. */
    public synchronized void poll() {
        ChangeReading.Announced announced = reading.since(caller, seen);
        tell(announced.changes());
        seen = announced.version();
        if (++polls % POLLS_PER_CLEANING == 0) {
            reading.forgetOld(caller);
        }
    }
}
