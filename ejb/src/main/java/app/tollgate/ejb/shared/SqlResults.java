package app.tollgate.ejb.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the statements of one round trip answered, in their order. */
public final class SqlResults {

    private final PreparedStatement statement;

    private SqlResults(PreparedStatement statement) {
        this.statement = statement;
    }

    static SqlResults of(PreparedStatement statement) throws SQLException {
        statement.execute();
        return new SqlResults(statement);
    }

    /** The rows that the present statement answers. */
    public ResultSet rows() throws SQLException {
        return statement.getResultSet();
    }

    /** How many rows the present statement touched. */
    public int count() throws SQLException {
        return statement.getUpdateCount();
    }

    /** Goes on to the next statement's result. */
    public SqlResults next() throws SQLException {
        statement.getMoreResults();
        return this;
    }

    /** Makes something of the results. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(SqlResults results) throws SQLException;
    }
}
