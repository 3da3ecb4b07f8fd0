package app.tollgate.ear.incontainer;

import app.tollgate.ejb.shared.PlatformChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A cache of this node, reduced to hearing of changes. */
@ApplicationScoped
public class HeardChanges {

    static final String TOPIC = "in-container";

    private final BlockingQueue<String> subjects = new LinkedBlockingQueue<>();

    void onPlatformChange(@Observes PlatformChange change) {
        if (change.topic().equals(TOPIC)) {
            subjects.add(change.subject());
        }
    }

    /** The next subject, or null if none comes in time. */
    String next(Duration longest) throws InterruptedException {
        return subjects.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
