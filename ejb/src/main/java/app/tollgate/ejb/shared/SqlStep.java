package app.tollgate.ejb.shared;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What one feature does in a round trip that several share: its statements, and how to read what they answer.
 *
 * <p>Made by the store that owns the tables, carried out once by {@link Sql#together}, and only then it has a result.
 */
public final class SqlStep<T> {

    private final String statements;
    private final Object[] parameters;
    private final SqlResults.Reading<T> reading;
    private T result;
    private boolean done;

    private SqlStep(String statements, SqlResults.Reading<T> reading, Object... parameters) {
        this.statements = statements;
        this.parameters = parameters;
        this.reading = reading;
    }

    /** @param statements one or several, separated by semicolons; none of their literals holds one */
    public static <T> SqlStep<T> of(String statements, SqlResults.Reading<T> reading, Object... parameters) {
        return new SqlStep<>(statements.strip(), reading, parameters);
    }

    /** @throws IllegalStateException before the step is carried out */
    public T result() {
        if (!done) {
            throw new IllegalStateException("not carried out yet");
        }
        return result;
    }

    String statements() {
        return statements;
    }

    List<Object> parameters() {
        return Collections.unmodifiableList(Arrays.asList(parameters));
    }

    int count() {
        int count = 1;
        for (int end = statements.indexOf(';'); end >= 0; end = statements.indexOf(';', end + 1)) {
            count++;
        }
        return count;
    }

    void read(SqlResults results) throws SQLException {
        result = reading.read(results);
        done = true;
    }
}
