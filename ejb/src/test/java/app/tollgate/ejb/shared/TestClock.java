package app.tollgate.ejb.shared;

import java.time.Duration;
import java.time.InstantSource;

/** The clock of the test server, as one test moves it and turns it back. */
public final class TestClock {

    private static final Clocks CLOCKS = TestServer.get().get(Clocks.class);

    private Duration passed = Duration.ZERO;

    /** Lets time pass at once. */
    public void pass(Duration time) {
        CLOCKS.move(time);
        passed = passed.plus(time);
    }

    /** Does something so much later, and lets the clock show then what it would have shown. */
    public static void later(Duration by, Runnable work) {
        CLOCKS.move(by);
        try {
            work.run();
        } finally {
            CLOCKS.move(by.negated());
        }
    }

    /** Lets the machine of this node be so far ahead of the database's, or behind it if less than zero. */
    public void runAhead(Duration by) {
        CLOCKS.useMachine(InstantSource.offset(InstantSource.system(), by));
    }

    /** Lets the clock show what it would have shown. */
    public void turnBack() {
        pass(passed.negated());
        runAhead(Duration.ZERO);
    }
}
