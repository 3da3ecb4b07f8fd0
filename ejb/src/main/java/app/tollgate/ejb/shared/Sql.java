package app.tollgate.ejb.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Plain SQL in the running transaction, routed to its tenant like everything else.
 *
 * <p>A text may hold several statements, separated by semicolons: they travel together, in one round trip, and so does the routing of
 * the transaction's first. Keep statements simple: whenever a connection goes to another tenant than the last time, the database plans
 * the statement anew.
 */
@ApplicationScoped
public class Sql {

    @Resource(lookup = "java:app/jdbc/tollgate")
    private DataSource dataSource;

    public Sql() {}

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of the query; parameters may be any JDBC type, {@link Instant}, or an array of texts, numbers or bytes. */
    public <T> List<T> list(String query, RowReader<T> reader, Object... parameters) {
        return run(query, parameters, results -> {
            List<T> found = new ArrayList<>();
            ResultSet rows = results.rows();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        });
    }

    /** The first row of the query, if there is one. */
    public <T> Optional<T> find(String query, RowReader<T> reader, Object... parameters) {
        List<T> found = list(query, reader, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Carries out the statement and answers how many rows it touched. */
    public int update(String statement, Object... parameters) {
        return run(statement, parameters, SqlResults::count);
    }

    /** Carries out all statements of the text and reads their results in order. */
    public <T> T run(String statements, Object[] parameters, SqlResults.Reading<T> reading) {
        return run(SearchPath.Plans.AS_THEY_COME, statements, parameters, reading);
    }

    private <T> T run(SearchPath.Plans plans, String statements, Object[] parameters, SqlResults.Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            Optional<String> schema = SearchPath.notYetSet();
            String text = schema.isPresent() ? SearchPath.ROUTE + ";" + statements : statements;
            try (PreparedStatement prepared = connection.prepareStatement(text)) {
                int next = 1;
                if (schema.isPresent()) {
                    SearchPath.bind(prepared, schema.get(), plans);
                    next += SearchPath.PARAMETERS;
                }
                for (Object parameter : parameters) {
                    SqlValues.bind(prepared, next++, parameter);
                }
                SqlResults results = SqlResults.of(prepared);
                if (schema.isPresent()) {
                    results.next();
                    SearchPath.isSet();
                }
                return reading.read(results);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    /**
     * Carries out the steps in their order, in one round trip; each has its result then.
     *
     * <p>Their text names the tenant's schema in a comment: the driver prepares it for each tenant apart, and so the database keeps the
     * plans for as long as a connection remembers them, whichever tenants it serves in between. Where they are the first of their
     * transaction, all statements of it are planned once for all values and not for each of the first five anew.
     */
    public void together(List<SqlStep<?>> steps) {
        List<Object> parameters = new ArrayList<>();
        steps.forEach(step -> parameters.addAll(step.parameters()));
        String statements = steps.stream().map(SqlStep::statements).collect(Collectors.joining(";"));
        run(SearchPath.Plans.KEPT, SearchPath.mark() + statements, parameters.toArray(), results -> {
            int next = results.position();
            for (SqlStep<?> step : steps) {
                results.goTo(next);
                step.read(results);
                next += step.count();
            }
            return true;
        });
    }

    /**
     * Adds rows with a {@code copy … from stdin (format binary)}, in the running transaction.
     *
     * @throws DatabaseUnavailable if one of them was refused, and then none is added
     */
    public void copy(String statement, BinaryRows rows) {
        ByteBuffer bytes = rows.whole();
        try (Connection connection = dataSource.getConnection()) {
            SearchPath.apply(connection);
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            copy.writeToCopy(bytes.array(), 0, bytes.limit());
            copy.endCopy();
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
}
