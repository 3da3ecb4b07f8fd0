package app.tollgate.ejb.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgResultSet;

/** Plain SQL in the running transaction, routed to its tenant like everything else. */
@ApplicationScoped
public class Sql {

    @Resource(lookup = "java:app/jdbc/tollgate")
    private DataSource dataSource;

    public Sql() {}

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The transaction's connection, already routed; the caller closes it, which gives it back to the transaction. */
    public Connection connection() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            SearchPath.apply(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** All rows of the query; parameters may be any JDBC type, {@link Instant} or {@code String[]}. */
    public <T> List<T> list(String query, RowReader<T> reader, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            // The server's own wrapper looks its methods up by reflection for every typed column of every row.
            ResultSet plain = rows.unwrap(PgResultSet.class);
            List<T> found = new ArrayList<>();
            while (plain.next()) {
                found.add(reader.read(plain));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    /** The first row of the query, if there is one. */
    public <T> Optional<T> find(String query, RowReader<T> reader, Object... parameters) {
        List<T> found = list(query, reader, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Carries out the statement and answers how many rows it touched. */
    public int update(String statement, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement prepared = prepared(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    /** The column as an instant; the column is {@code timestamptz not null}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The column as an instant, if it is not null. */
    public static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, bindable(connection, parameters[i]));
        }
        return statement;
    }

    private static Object bindable(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof String[] texts) {
            Array array = connection.createArrayOf("text", texts);
            return array;
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
