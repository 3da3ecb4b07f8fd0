package app.tollgate.ejb.shared;

import java.time.Duration;

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

    /** Lets the clock show what it would have shown. */
    public void turnBack() {
        pass(passed.negated());
    }
}
