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

    @Inject
    private Sql sql;

    @Inject
    private Clocks clocks;

    /** Now, moved as far as the node's own clock was moved by a test. */
    public Instant instant() {
        return sql.find("select clock_timestamp() as now", row -> Sql.instant(row, "now"))
                .orElseThrow()
                .plus(clocks.moved());
    }
}
