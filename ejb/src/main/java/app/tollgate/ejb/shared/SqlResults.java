package app.tollgate.ejb.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the statements of one round trip answered, in their order. */
public final class SqlResults {

    private final PreparedStatement statement;
    private int position;

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
        position++;
        return this;
    }

    /** Which statement's result is the present one, counted from 0. */
    int position() {
        return position;
    }

    /** Goes on until the present result is that of the given statement. */
    void goTo(int wanted) throws SQLException {
        while (position < wanted) {
            next();
        }
    }

    /** Makes something of the results. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(SqlResults results) throws SQLException;
    }
}
