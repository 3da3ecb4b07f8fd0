package app.tollgate.ear.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class EmbeddedDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aServerThatIsKilledIsStartedAgainAndKeepsWhatWasCommitted(@TempDir Path directory) throws Exception {
        EmbeddedDatabase database =
                EmbeddedDatabase.start(directory.resolve("programs"), directory.resolve("postgres"), 0);
        try (database) {
            asOwner(database, "create schema kept; create table kept.kept (n int); insert into kept.kept values (7)");
            ProcessHandle killed = server(directory);
            assertThat(killed.destroyForcibly()).isTrue();
            killed.onExit().join();
            assertThat(keptOnceItRuns(database)).isEqualTo(7);
            assertThat(server(directory).pid()).isNotEqualTo(killed.pid());
        }
        assertThatThrownBy(() -> asOwner(database, "select 1")).isInstanceOf(SQLException.class);
        assertThat(directory.resolve("postgres/data-" + PostgresPrograms.MAJOR + "/postmaster.pid"))
                .doesNotExist();
    }

    @Test
    void aTakenPortIsToldWithItsSetting(@TempDir Path directory) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(
                            directory.resolve("programs"), directory.resolve("postgres"), taken.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("TOLLGATE_DB_EMBEDDED_PORT");
        }
    }

    @Test
    void aServerThatIsKilledRightBeforeTheStopStaysEnded(@TempDir Path directory) throws Exception {
        EmbeddedDatabase database =
                EmbeddedDatabase.start(directory.resolve("programs"), directory.resolve("postgres"), 0);
        server(directory).destroyForcibly();
        database.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("PostgreSQL watch")) {
                thread.join(PATIENCE.toMillis());
            }
        }
        assertThatThrownBy(() -> asOwner(database, "select 1")).isInstanceOf(SQLException.class);
    }

    private static ProcessHandle server(Path directory) throws IOException {
        Path lock = directory.resolve("postgres/data-" + PostgresPrograms.MAJOR + "/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).get(0).strip()))
                .orElseThrow();
    }

    private static int keptOnceItRuns(EmbeddedDatabase database) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = owner(database).getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select n from kept.kept")) {
                rows.next();
                return rows.getInt(1);
            } catch (SQLException away) {
                if (System.nanoTime() > end) {
                    throw away;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static void asOwner(EmbeddedDatabase database, String statements) throws SQLException {
        try (Connection connection = owner(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static PGSimpleDataSource owner(EmbeddedDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.access().url());
        source.setUser(database.access().ownerUser());
        source.setPassword(database.access().ownerPassword());
        return source;
    }
}
