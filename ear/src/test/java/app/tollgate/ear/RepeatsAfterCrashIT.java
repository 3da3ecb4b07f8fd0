package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an Idempotency-Key is worth while a request takes long and when the server is killed in the middle of it. */
class RepeatsAfterCrashIT {

    private static final Duration LONGER_THAN_A_RESERVATION_LASTS_UNHEARD_OF = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USERS = "/api/v1/users";
    private static final String TENANTS = "/api/v1/operator/tenants";

    @TempDir
    private Path directory;

    private Company company;
    private Credential admin;
    private Credential operator;
    private ObjectNode user;
    private ObjectNode tenant;

    @Test
    void answersAreRepeatedByteForByteAndWhatTheCrashCutOffIsTakenOver() throws Exception {
        Answer made;
        try (RunningTollgate first = RunningTollgate.start(directory.resolve("home"))) {
            Api api = new Api(first);
            prepare(api);
            made = post(api, USERS, admin, "made", user);
            assertThat(made.status()).isEqualTo(201);
            try (Connection owner = first.asOwner().getConnection()) {
                holdUpCreation(owner);
                CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> create(api));
                awaitReservation(owner);
                assertThat(create(api).code()).isEqualTo("still-running");
                TimeUnit.MILLISECONDS.sleep(LONGER_THAN_A_RESERVATION_LASTS_UNHEARD_OF.toMillis());
                assertThat(create(api).code()).isEqualTo("still-running");
                assertThat(slow).isNotDone();
                first.kill();
            }
        }
        try (RunningTollgate second = RunningTollgate.start(directory.resolve("home"))) {
            Api api = new Api(second);
            signInAt(api);
            assertIsTheSame(post(api, USERS, admin, "made", user), made);
            Answer other = post(api, USERS, admin, "made", user.deepCopy().put("name", "Other"));
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("idempotency-key-reused");

            Answer takenOver = awaitAnswer(api);
            assertThat(takenOver.status()).isEqualTo(201);
            assertIsTheSame(create(api), takenOver);
        }
    }

    private void prepare(Api api) {
        company = Company.found(api);
        signInAt(api);
        user = Contract.JSON.createObjectNode().put("name", "Lee").put("email", "lee@" + company.marker() + ".example");
        user.putArray("roles").add("USER");
        tenant = Contract.JSON
                .createObjectNode()
                .put("slug", "slow-" + company.marker())
                .put("name", "Slow")
                .put("timeZone", "UTC");
        tenant.putObject("admin").put("name", "Ada").put("email", "ada@" + company.marker() + ".example");
    }

    /** A session belongs to the address of its server, which is another one after the restart; the person is the same. */
    private void signInAt(Api api) {
        admin = new Company(api, company.slug(), company.marker(), Credential.NONE).signInAgain();
        operator = Company.operator(api);
    }

    /** Takes the lock under which the tenant is created; the connection's end gives it back. */
    private void holdUpCreation(Connection owner) throws SQLException {
        try (PreparedStatement lock =
                owner.prepareStatement("select pg_advisory_lock(hashtextextended('found ' || ?, 0))")) {
            lock.setString(1, tenant.get("slug").textValue());
            lock.execute();
        }
    }

    private Answer create(Api api) {
        return post(api, TENANTS, operator, "slow", tenant);
    }

    /** Until the slow request holds the key: a repeat before that would be the first. */
    private static void awaitReservation(Connection owner) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (PreparedStatement reserved =
                owner.prepareStatement("select 1 from platform.idempotency where key like '%:slow'")) {
            while (!reserved.executeQuery().next()) {
                assertThat(System.nanoTime() - end).as("the key is reserved").isNegative();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private Answer awaitAnswer(Api api) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = create(api);
        while (answer.code().equals("still-running")) {
            assertThat(System.nanoTime() - end).as(answer.text()).isNegative();
            TimeUnit.MILLISECONDS.sleep(200);
            answer = create(api);
        }
        return answer;
    }

    private static void assertIsTheSame(Answer repeat, Answer first) {
        assertThat(repeat.header("Idempotent-Replayed")).as(repeat.text()).isEqualTo("true");
        assertThat(repeat.status()).isEqualTo(first.status());
        assertThat(repeat.bytes()).isEqualTo(first.bytes());
        assertThat(repeat.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotEmpty();
        assertThat(repeat.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    private static Answer post(Api api, String path, Credential credential, String key, ObjectNode body) {
        return api.send(
                "POST",
                path,
                credential,
                Map.of("Content-Type", "application/json", "Idempotency-Key", key),
                Api.json(body));
    }
}
