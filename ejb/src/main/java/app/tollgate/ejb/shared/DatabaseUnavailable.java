package app.tollgate.ejb.shared;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A database call failed; whether the database is away or the statement was refused stands in the cause. */
public class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");
    private static final String LOCKED = "55P03";

    /** Unique violation, deadlock. */
    private static final List<String> RACES = List.of("23505", "40P01");

    public DatabaseUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether another transaction did the same at the same time: it stored what may be there once, or they waited for each other. */
    public boolean isRace() {
        return state() != null && RACES.contains(state());
    }

    /** Whether the connection was lost or refused, a deadlock broken, a lock not free in time or the server cannot take work now: a repeat may succeed. */
    public boolean isPassing() {
        String state = state();
        return state == null || LOCKED.equals(state) || PASSING.contains(state.substring(0, 2));
    }

    private String state() {
        return ((SQLException) getCause()).getSQLState();
    }
}
