package app.tollgate.ejb.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real PostgreSQL for all tests of a process: the two roles and an empty database.
 *
 * <p>Commits do not wait for the disk, which only a machine that loses its power would notice: the tests make thousands of tables,
 * each a file of its own. That the product's does wait is a system test.
 */
public final class TestDatabase {

    public static final String PASSWORD = "test";

    /** System property of a process that joins a test: the address of the test's database. */
    public static final String JOINED = "tollgate.test.database";

    private TestDatabase() {}

    public static String url() {
        return Optional.ofNullable(System.getProperty(JOINED))
                .orElseGet(() -> "jdbc:postgresql://127.0.0.1:" + Own.POSTGRES.getPort()
                        + "/tollgate?reWriteBatchedInserts=true");
    }

    /** Pooled connections as the app's role, which owns nothing and has no default path; fewer than threads, as in production. */
    public static DataSource app() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(as("tollgate_app"));
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    /** Connections as the owner of all schemas. */
    public static PGSimpleDataSource owner() {
        return as("tollgate_owner");
    }

    /** Makes another database of the same owner, with nothing in it. */
    public static void create(String name) throws SQLException {
        try (Connection connection = Own.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner tollgate_owner");
        }
    }

    private static PGSimpleDataSource as(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user);
        source.setPassword(PASSWORD);
        return source;
    }

    private static EmbeddedPostgres started() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "120")
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role tollgate_owner login password '" + PASSWORD + "'");
                statement.execute("create role tollgate_app login password '" + PASSWORD + "'");
                statement.execute("alter role tollgate_app set search_path = ''");
                statement.execute("create database tollgate owner tollgate_owner");
            }
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started when it is first asked for. */
    private static final class Own {
        static final EmbeddedPostgres POSTGRES = started();
    }
}
