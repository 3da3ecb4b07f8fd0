package app.tollgate.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * The clock that all nodes share, the database's: times by which nodes judge each other, such as a sign of life, go by it. A node whose
 * own clock is wrong then neither loses what it is at nor keeps what it has left.
 */
@ApplicationScoped
public class DatabaseClock {

    /** The same instant in a statement that needs no look beforehand; its one parameter is {@link #movedSeconds}. */
    static final String NOW = "clock_timestamp() + make_interval(secs => ?)";

    private static final double NANOS_A_SECOND = 1e9;

    @Inject
    private Sql sql;

    @Inject
    private Clocks clocks;

    /** Now, moved as far as the node's own clock was moved by a test. */
    public Instant instant() {
        return sql.find("select " + NOW + " as now", row -> Sql.instant(row, "now"), movedSeconds())
                .orElseThrow();
    }

    double movedSeconds() {
        return clocks.moved().toNanos() / NANOS_A_SECOND;
    }
}
