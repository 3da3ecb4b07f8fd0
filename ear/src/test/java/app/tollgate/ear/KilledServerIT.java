package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.database.EmbeddedDatabase;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A server of its own that is killed in the middle of its work, started again and then stopped; one for all of it, because a start
 * takes longest. It runs beside other tests, which do not see it, with its own tests one after the other.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledServerIT {

    private static final long MOST_LOST_MILLIS = 1_000;
    private static final String NOT_NOW = "503 application/problem+json";
    private static final String NO_CREDENTIAL = "401 application/problem+json";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Path home;
    private Company company;
    private Credential key;
    private RepeatedRequests requests;
    private long answeredBeforeKill;
    private RunningTollgate again;
    private Set<String> toldWhileItStarted;

    @BeforeAll
    void startKillAndStartAgain(@TempDir Path directory) throws Exception {
        home = directory.resolve("home");
        try (RunningTollgate first = RunningTollgate.start(home)) {
            run(first, "create schema kept; create table kept.row as select 42 as answer");
            Api api = new Api(first);
            company = Company.found(api);
            key = company.key("READ");
            requests = new RepeatedRequests(company);
            requests.signInAt(api);
            requests.sendTheQuickOne();
            try (Connection owner = first.asOwner().getConnection()) {
                requests.sendTheSlowOne(owner);
                EndlessCallers callers = new EndlessCallers(first.base(), key);
                long killed = callers.until(first::kill);
                answeredBeforeKill = callers.answeredBefore(killed - TimeUnit.MILLISECONDS.toNanos(MOST_LOST_MILLIS));
            }
            Knocking knocking = Knocking.at(first.base());
            again = first.again();
            toldWhileItStarted = knocking.answers();
        }
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (again != null) {
            again.close();
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void itComesBackWithItsData() throws Exception {
        assertThat(number(again, "select answer from kept.row")).isEqualTo(42);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whoeverCallsBeforeItIsThereIsToldToComeAgain() {
        assertThat(toldWhileItStarted).contains(NOT_NOW).isSubsetOf(NOT_NOW, NO_CREDENTIAL);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aKillLosesAtMostASecondOfTheCallsInTheLog() throws Exception {
        assertThat(answeredBeforeKill).isPositive();
        assertThat(loggedCalls()).isGreaterThanOrEqualTo(answeredBeforeKill);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void answersAreRepeatedByteForByteAndWhatTheCrashCutOffIsTakenOver() throws Exception {
        requests.signInAt(new Api(again));
        requests.assertTheQuickOneIsRepeatedByteForByte();
        requests.assertTheSlowOneIsTakenOver();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(Integer.MAX_VALUE)
    void itDrainsBeforeItStopsAndThenNoCallIsMissingInTheLog() throws Exception {
        long loggedBefore = loggedCalls();
        EndlessCallers callers = new EndlessCallers(again.base(), key);
        Knocking knocking = Knocking.at(again.base());
        callers.until(this::stopWhileOneRequestIsOnItsWay);
        assertThat(knocking.answers()).contains(NO_CREDENTIAL).isSubsetOf(NOT_NOW, NO_CREDENTIAL);
        assertThat(again.output()).contains("Draining", "Stopping").doesNotContain("did not stop cleanly");
        assertThat(callers.answered()).isPositive();
        try (EmbeddedDatabase left = EmbeddedDatabase.start(home.resolve("programs"), home.resolve("postgres"), 0)) {
            assertThat(loggedCalls() - loggedBefore).isGreaterThanOrEqualTo(callers.answered());
        }
    }

    private void stopWhileOneRequestIsOnItsWay() throws Exception {
        try (Socket slow = new Socket(again.base().getHost(), again.base().getPort())) {
            beginRequest(slow);
            again.terminate();
            awaitNotReady();
            slow.getOutputStream().write("\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(firstLine(slow)).startsWith("HTTP/1.1 4");
        }
        assertThat(again.stop()).isZero();
    }

    private static void beginRequest(Socket socket) throws IOException {
        String head = "POST /api/v1/leaked-keys HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 12\r\nConnection: close\r\n\r\n{\"kay\":\"ab";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String firstLine(Socket socket) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private void awaitNotReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (again.get("/health/ready").statusCode() == 200) {
            assertThat(System.nanoTime() - end)
                    .as("readiness goes down while draining")
                    .isNegative();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private long loggedCalls() throws Exception {
        return number(
                again,
                "select count(*) from t_" + company.slug().replace('-', '_') + ".system_log where action = 'GET /me'");
    }

    private static void run(RunningTollgate tollgate, String sql) throws Exception {
        try (Connection connection = tollgate.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(RunningTollgate tollgate, String sql) throws Exception {
        try (Connection connection = tollgate.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
