package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls are written down off their path, and yet a clean stop loses none of them and a kill at most a second's. */
class LoggedCallsIT {

    private static final int CALLERS = 4;
    private static final long WARM_UP_MILLIS = 3_000;
    private static final long MOST_LOST_MILLIS = 1_000;

    @TempDir
    private Path directory;

    @Test
    void aKillLosesAtMostASecondOfCallsAndACleanStopNone() throws Exception {
        Path home = directory.resolve("home");
        Company company;
        Credential key;
        long answeredBeforeKill;
        try (RunningTollgate first = RunningTollgate.start(home)) {
            company = Company.found(new Api(first));
            key = company.key("READ");
            Calls calls = new Calls(first.base(), key);
            long killed = calls.until(first::kill);
            answeredBeforeKill = calls.answeredBefore(killed - TimeUnit.MILLISECONDS.toNanos(MOST_LOST_MILLIS));
        }
        long answeredBeforeStop;
        long kept;
        try (RunningTollgate second = RunningTollgate.start(home)) {
            kept = logged(second, company);
            assertThat(kept).isGreaterThanOrEqualTo(answeredBeforeKill).isPositive();
            Calls calls = new Calls(second.base(), key);
            calls.until(second::stop);
            answeredBeforeStop = calls.answeredBefore(Long.MAX_VALUE);
        }
        try (RunningTollgate third = RunningTollgate.start(home)) {
            assertThat(logged(third, company) - kept).isGreaterThanOrEqualTo(answeredBeforeStop);
        }
    }

    private static long logged(RunningTollgate tollgate, Company company) throws Exception {
        try (Connection owner = tollgate.asOwner().getConnection();
                Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery("select count(*) from t_"
                        + company.slug().replace('-', '_') + ".system_log where action = 'GET /me'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Callers that go on until they get no answer any more. */
    private static final class Calls {
        private final HttpRequest request;
        private final Queue<Long> answers = new ConcurrentLinkedQueue<>();
        private final CountDownLatch refused = new CountDownLatch(CALLERS);

        Calls(URI base, Credential key) {
            HttpRequest.Builder building = HttpRequest.newBuilder(base.resolve("/api/v1/me"));
            key.headers().forEach(building::setHeader);
            request = building.build();
        }

        /** Ends the server while they call; answers when it began to. */
        long until(Ending ending) throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
            try {
                List.of(1, 2, 3, 4).forEach(caller -> threads.submit(this::call));
                TimeUnit.MILLISECONDS.sleep(WARM_UP_MILLIS);
                long begun = System.nanoTime();
                ending.end();
                assertThat(refused.await(60, TimeUnit.SECONDS)).isTrue();
                return begun;
            } finally {
                threads.shutdownNow();
            }
        }

        private void call() {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            try {
                while (client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    answers.add(System.nanoTime());
                }
            } catch (java.io.IOException | InterruptedException gone) {
                // The server has ended, which is what they wait for.
            } finally {
                refused.countDown();
            }
        }

        long answeredBefore(long nanos) {
            return answers.stream()
                    .filter(at -> at - nanos < 0 || nanos == Long.MAX_VALUE)
                    .count();
        }
    }

    /** A way for a server to end. */
    private interface Ending {
        void end() throws Exception;
    }
}
