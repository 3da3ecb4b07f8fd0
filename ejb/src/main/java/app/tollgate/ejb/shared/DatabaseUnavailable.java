package app.tollgate.ejb.shared;

import java.sql.SQLException;

/** A database call failed; whether the database is away or the statement was refused stands in the cause. */
public class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the connection was lost or refused, or the server cannot take work now, so that a repeat may succeed. */
    public boolean isPassing() {
        String state = ((SQLException) getCause()).getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
