package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One tenant's table that somebody else has locked until this is closed, as a long {@code alter table} or a forgotten session would. */
public final class LockedTable implements AutoCloseable {

    private final Connection connection;
    private final String table;

    private LockedTable(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    public static LockedTable of(Caller tenant, String table) {
        try {
            Connection connection = TestDatabase.owner().getConnection();
            connection.setAutoCommit(false);
            String name = tenant.tenant().schema() + "." + table;
            try (Statement lock = connection.createStatement()) {
                lock.execute("lock table " + name + " in access exclusive mode");
            }
            return new LockedTable(connection, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody has come up to the table and cannot go on. */
    public boolean isWaitedFor() {
        try (Statement look = connection.createStatement();
                ResultSet waiting = look.executeQuery(
                        "select 1 from pg_locks where not granted and relation = '" + table + "'::regclass")) {
            return waiting.next();
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
