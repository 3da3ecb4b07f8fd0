package app.tollgate.ejb.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of the application; in profile {@code test} it can be moved, elsewhere it is the machine's. */
@ApplicationScoped
public class Clocks {

    /** What the database keeps: an answer and a later look at the same fact show the same time. */
    private static final Duration FINEST = Duration.ofNanos(1_000);

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private volatile InstantSource machine = InstantSource.system();

    @Inject
    @ConfigProperty(name = "tollgate.profile", defaultValue = "development")
    private String profile;

    private Clock clock;

    @PostConstruct
    void start() {
        Clock exact = "test".equals(profile) ? new Movable(ZoneOffset.UTC) : Clock.systemUTC();
        clock = Clock.tick(exact, FINEST);
    }

    @Produces
    public Clock clock() {
        return clock;
    }

    /**
     * Moves the clock of this node forward or back, in profile {@code test} only.
     *
     * @return the time it shows now
     * @throws IllegalStateException in any other profile
     */
    public Instant move(Duration by) {
        if (!"test".equals(profile)) {
            throw new IllegalStateException("the clock moves only in profile test");
        }
        offset.updateAndGet(now -> now.plus(by));
        return clock.instant();
    }

    /** How far the clock of this node was moved: not at all outside profile {@code test}. */
    Duration moved() {
        return offset.get();
    }

    /** Lets the machine of this node show another time, in profile {@code test} only: how far the clock was moved stays. */
    void useMachine(InstantSource other) {
        machine = other;
    }

    private final class Movable extends Clock {

        private final ZoneId zone;

        Movable(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Movable(other);
        }

        @Override
        public Instant instant() {
            return machine.instant().plus(offset.get());
        }
    }
}
