package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Two requests with an Idempotency-Key, one that is quick and one that is held up, and their repeats on a server that is started again. */
final class RepeatedRequests {

    private static final Duration LONGER_THAN_A_RESERVATION_LASTS_UNHEARD_OF = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USERS = "/api/v1/users";
    private static final String TENANTS = "/api/v1/operator/tenants";

    private final Company company;
    private final ObjectNode user;
    private final ObjectNode tenant;

    private Api api;
    private Credential admin;
    private Credential operator;
    private Answer made;
    private CompletableFuture<Answer> slow;

    RepeatedRequests(Company company) {
        this.company = company;
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
    void signInAt(Api server) {
        api = server;
        admin = new Company(api, company.slug(), company.marker(), Credential.NONE).signInAgain();
        operator = Company.operator(api);
    }

    void sendTheQuickOne() {
        made = post(USERS, admin, "made", user);
        assertThat(made.status()).isEqualTo(201);
    }

    /** The slow one runs until the connection's end, and longer than a reservation lasts that nobody renews. */
    void sendTheSlowOne(Connection owner) throws SQLException, InterruptedException {
        holdUpCreation(owner);
        slow = CompletableFuture.supplyAsync(this::create);
        awaitReservation(owner);
        assertStillRunning();
        TimeUnit.MILLISECONDS.sleep(LONGER_THAN_A_RESERVATION_LASTS_UNHEARD_OF.toMillis());
        assertStillRunning();
    }

    void assertStillRunning() {
        assertThat(create().code()).isEqualTo("still-running");
        assertThat(slow).isNotDone();
    }

    void assertTheQuickOneIsRepeatedByteForByte() {
        assertIsTheSame(post(USERS, admin, "made", user), made);
        Answer other = post(USERS, admin, "made", user.deepCopy().put("name", "Other"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    void assertTheSlowOneIsTakenOver() throws InterruptedException {
        Answer takenOver = awaitAnswer();
        assertThat(takenOver.status()).isEqualTo(201);
        assertIsTheSame(create(), takenOver);
    }

    /** Takes the lock under which the tenant is created; the connection's end gives it back. */
    private void holdUpCreation(Connection owner) throws SQLException {
        try (PreparedStatement lock =
                owner.prepareStatement("select pg_advisory_lock(hashtextextended('found ' || ?, 0))")) {
            lock.setString(1, tenant.get("slug").textValue());
            lock.execute();
        }
    }

    private Answer create() {
        return post(TENANTS, operator, "slow", tenant);
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

    private Answer awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = create();
        while (answer.code().equals("still-running")) {
            assertThat(System.nanoTime() - end).as(answer.text()).isNegative();
            TimeUnit.MILLISECONDS.sleep(200);
            answer = create();
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

    private Answer post(String path, Credential credential, String key, ObjectNode body) {
        return api.send(
                "POST",
                path,
                credential,
                Map.of("Content-Type", "application/json", "Idempotency-Key", key),
                Api.json(body));
    }
}
