package app.tollgate.ejb.shared;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row of a result into a value. */
@FunctionalInterface
public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
}
