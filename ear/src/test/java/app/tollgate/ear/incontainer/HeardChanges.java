package app.tollgate.ear.incontainer;

import app.tollgate.ejb.shared.PlatformChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A cache of this node, reduced to hearing of changes. */
@ApplicationScoped
public class HeardChanges {

    static final String TOPIC = "in-container";

    /** The subject that this cache fails to follow at first. */
    static final String FAILS_ONCE = "fails once";

    private final AtomicBoolean failed = new AtomicBoolean();
    private final BlockingQueue<String> subjects = new LinkedBlockingQueue<>();

    void onPlatformChange(@Observes PlatformChange change) {
        if (change.topic().equals(TOPIC)) {
            if (change.subject().equals(FAILS_ONCE) && failed.compareAndSet(false, true)) {
                throw new IllegalStateException("failing by the test");
            }
            subjects.add(change.subject());
        }
    }

    /** The next subject, or null if none comes in time. */
    String next(Duration longest) throws InterruptedException {
        return subjects.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
