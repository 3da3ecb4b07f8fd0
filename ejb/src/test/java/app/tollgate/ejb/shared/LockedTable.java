package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One tenant's table that somebody else has locked until this is closed, as a long {@code alter table} or a forgotten session would. */
public final class LockedTable implements AutoCloseable {

    private final Connection connection;

    private LockedTable(Connection connection) {
        this.connection = connection;
    }

    public static LockedTable of(Caller tenant, String table) {
        try {
            Connection connection = TestDatabase.owner().getConnection();
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute("lock table " + tenant.tenant().schema() + "." + table + " in access exclusive mode");
            }
            return new LockedTable(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
