package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant whose log somebody has locked: its own calls are refused when its room is full, and nobody else notices. */
@ExtendWith(TollgateServer.class)
class LockedLogIT {

    private static final String ME = "/api/v1/me";
    private static final String LOG = "/api/v1/system-log";
    private static final int CALLERS = 8;
    private static final int MOST_CALLS = 10_000;
    private static final long PROMISED_MILLIS = 2_000;
    private static final int PATIENCE_TURNS = 400;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private RunningTollgate tollgate;
    private Api api;
    private Company locked;
    private Company other;

    @BeforeEach
    void twoCompanies(RunningTollgate running) throws Exception {
        tollgate = running;
        api = new Api(running);
        locked = Company.found(api);
        other = Company.found(api);
    }

    @Test
    void itsCallsAreRefusedWhenTheyCannotBeRecordedAndNoneIsLost() throws Exception {
        Credential theirs = locked.key("READ");
        Credential others = other.key("READ");
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (Connection owner = tollgate.asOwner().getConnection();
                Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table " + schema() + ".system_log in access exclusive mode");
            HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(
                    locked.keyBody(List.of("READ")).toString());
            HttpRequest.Builder change = request("/api/v1/api-keys", locked.admin())
                    .header("Content-Type", "application/json")
                    .POST(body);
            assertThat(send(change).statusCode()).isEqualTo(503);
            callUntilRefused(theirs, answered, refused);
            HttpResponse<String> refusal = send(request(ME, theirs));
            refused.incrementAndGet();
            assertThat(refusal.statusCode()).isEqualTo(503);
            assertThat(Contract.JSON.readTree(refusal.body()).get("code").asText())
                    .isEqualTo("unavailable");
            assertThat(refusal.headers().firstValue("Retry-After")).hasValue("2");
            assertOthersGoOn(others);
            owner.rollback();
        }
        await("action = 'CALLS_LEFT_OUT'", 1);
        await("action = 'GET /me'", answered.get());
        assertThat(number("select sum((details::json ->> 'calls')::int) from " + schema()
                        + ".system_log where action = 'CALLS_LEFT_OUT'"))
                .isEqualTo(refused.get());
        assertThat(api.get(ME, theirs).status()).isEqualTo(200);
    }

    private void callUntilRefused(Credential key, AtomicInteger answered, AtomicInteger refused) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> all = Stream.<Future<?>>generate(() -> callers.submit(() -> {
                    while (refused.get() == 0 && answered.get() < MOST_CALLS) {
                        (send(request(ME, key)).statusCode() == 200 ? answered : refused).incrementAndGet();
                    }
                    return null;
                }))
                .limit(CALLERS)
                .toList();
        for (Future<?> caller : all) {
            caller.get();
        }
        callers.shutdown();
        assertThat(refused).hasPositiveValue();
    }

    private HttpRequest.Builder request(String path, Credential credential) {
        HttpRequest.Builder request = HttpRequest.newBuilder(tollgate.base().resolve(path));
        credential.headers().forEach(request::setHeader);
        return request;
    }

    // Not through Api, for which any 503 is a failure.
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void assertOthersGoOn(Credential key) throws Exception {
        long begun = System.nanoTime();
        assertThat(api.get(ME, key).status()).isEqualTo(200);
        while (!isSealed()) {
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isLessThan(PROMISED_MILLIS);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean isSealed() {
        JsonNode found =
                api.get(LOG + "?type=API_CALL&q=me", other.admin()).json().get("items");
        return !found.isEmpty()
                && !api.get(LOG + "/" + found.get(0).get("id").asText(), other.admin())
                        .json()
                        .get("seal")
                        .isNull();
    }

    private void await(String which, int number) throws Exception {
        for (int turn = 0; number("select count(*) from " + schema() + ".system_log where " + which) < number; turn++) {
            assertThat(turn).isLessThan(PATIENCE_TURNS);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(number("select count(*) from " + schema() + ".system_log where " + which))
                .isEqualTo(number);
    }

    private long number(String query) throws Exception {
        try (Connection owner = tollgate.asOwner().getConnection();
                Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String schema() {
        return "t_" + locked.slug().replace('-', '_');
    }
}
