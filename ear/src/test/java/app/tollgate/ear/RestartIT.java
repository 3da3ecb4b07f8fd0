package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {

    @TempDir
    private Path directory;

    @Test
    void killedServerComesBackWithItsDataAndThenDrainsBeforeItStops() throws Exception {
        Path home = directory.resolve("home");
        try (RunningTollgate first = RunningTollgate.start(home)) {
            run(first, "create schema kept; create table kept.row as select 42 as answer");
            first.kill();
        }
        try (RunningTollgate second = RunningTollgate.start(home)) {
            assertThat(answer(second, "select answer from kept.row")).isEqualTo("42");

            try (Socket slow = new Socket(second.base().getHost(), second.base().getPort())) {
                beginRequest(slow);
                second.terminate();
                awaitNotReady(second);
                slow.getOutputStream().write("\"}".getBytes(StandardCharsets.UTF_8));
                assertThat(firstLine(slow)).startsWith("HTTP/1.1 4");
            }
            assertThat(second.stop()).isZero();
            assertThat(second.output()).contains("Draining", "Stopping").doesNotContain("did not stop cleanly");
        }
    }

    private static void beginRequest(Socket socket) throws IOException {
        String head = "POST /api/v1/leaked-keys HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 12\r\nConnection: close\r\n\r\n{\"kay\":\"ab";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String firstLine(Socket socket) throws IOException {
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static void awaitNotReady(RunningTollgate tollgate) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (tollgate.get("/health/ready").statusCode() == 200) {
            assertThat(System.nanoTime() - end)
                    .as("readiness goes down while draining")
                    .isNegative();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void run(RunningTollgate tollgate, String sql) throws Exception {
        try (Connection connection = tollgate.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(RunningTollgate tollgate, String sql) throws Exception {
        try (Connection connection = tollgate.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
