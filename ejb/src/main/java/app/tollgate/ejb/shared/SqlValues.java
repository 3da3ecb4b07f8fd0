package app.tollgate.ejb.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Turns values of ours into what the driver takes. */
final class SqlValues {

    private SqlValues() {}

    static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof String[] texts) {
            statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
        } else if (value instanceof byte[][] bytes) {
            statement.setArray(index, statement.getConnection().createArrayOf("bytea", bytes));
        } else if (value instanceof Long[] numbers) {
            statement.setArray(index, statement.getConnection().createArrayOf("int8", numbers));
        } else if (value instanceof Integer[] numbers) {
            statement.setArray(index, statement.getConnection().createArrayOf("int4", numbers));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else {
            statement.setObject(index, value);
        }
    }
}
