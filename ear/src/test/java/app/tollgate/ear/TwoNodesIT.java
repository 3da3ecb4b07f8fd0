package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database: what one knows the other knows within a second, and work is done once. */
@ExtendWith(TollgateServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

    private static final Duration SEEN = Duration.ofSeconds(1);
    private static final int REQUESTS = 40;

    private Api first;
    private Api second;
    private RunningTollgate other;

    @BeforeAll
    void startTheOther(RunningTollgate one, @TempDir Path directory) throws Exception {
        other = RunningTollgate.beside(one, directory.resolve("home"));
        first = new Api(one);
        second = new Api(other);
    }

    @AfterAll
    void stopTheOther() throws Exception {
        other.close();
    }

    @Test
    void aKeyThatOneNodeMadeAndRevokedWorksAndEndsOnTheOther() throws Exception {
        Company company = Company.found(first);
        JsonNode made = company.makeKey(company.keyBody(List.of("READ")));
        Credential key = Credential.key(made.get("key").asText());
        assertThat(second.get("/api/v1/me", key).status()).isEqualTo(200);

        assertThat(first.delete("/api/v1/api-keys/" + made.get("id").asText(), company.admin())
                        .status())
                .isEqualTo(204);
        assertSoon(() -> second.get("/api/v1/me", key).status() == 401);
    }

    @Test
    void aSessionOpenedOnOneNodeIsGoodOnTheOtherUntilItEnds() throws Exception {
        Company company = Company.found(first);
        assertThat(second.get("/api/v1/me", company.admin()).status()).isEqualTo(200);
        assertThat(first.delete("/api/v1/sessions/current", company.admin()).status())
                .isEqualTo(204);
        assertSoon(() -> second.get("/api/v1/me", company.admin()).status() == 401);
    }

    @Test
    void aLimitSetOnOneNodeHoldsOnTheOther() throws Exception {
        Company company = Company.found(first);
        Credential key = company.key("READ");
        assertThat(second.get("/api/v1/rate-limit", key)
                        .json()
                        .get("limitPerMinute")
                        .asInt())
                .isEqualTo(1_000_000);
        Answer changed = first.patch(
                "/api/v1/operator/tenants/" + company.slug(),
                Company.operator(first),
                Contract.JSON.createObjectNode().put("limitPerMinute", 777));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertSoon(() -> second.get("/api/v1/rate-limit", key)
                        .json()
                        .get("limitPerMinute")
                        .asInt()
                == 777);
    }

    @Test
    void aPriceSetOnOneNodeRatesOnBoth() throws Exception {
        Company company = Company.found(first);
        Credential key = company.key("ADMIN");
        ObjectNode price = Contract.JSON
                .createObjectNode()
                .put("tenant", company.slug())
                .put("kind", "voice")
                .put("unitPrice", "0.25")
                .put(
                        "from",
                        LocalDate.now(ZoneId.of("America/Chicago")).minusDays(2).toString());
        Answer added = first.post("/api/v1/operator/prices", Company.operator(first), price);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        ObjectNode question =
                Contract.JSON.createObjectNode().put("type", "voice").put("quantity", "1");
        for (Api node : List.of(first, second)) {
            assertSoon(() -> node.post("/api/v1/usage/estimate", key, question)
                    .json()
                    .get("amount")
                    .asText()
                    .equals("0.25"));
        }
        first.post("/api/v1/usage/events", key, company.voice("one", 60));
        second.post("/api/v1/usage/events", key, company.voice("two", 60));
        assertThat(second.get("/api/v1/usage/summary", key).json().get("cost").asText())
                .isEqualTo("0.50");
    }

    @Test
    void oneTenantsEventsReportedToBothNodesAreCountedOnceEach() throws Exception {
        Company company = Company.found(first);
        Credential key = company.key("ADMIN");
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Future<Integer>> accepted = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            ObjectNode event = company.voice("call-" + i, 60);
            for (Api node : List.of(first, second)) {
                accepted.add(senders.submit(() -> node.post("/api/v1/usage/events", key, event)
                        .json()
                        .get("accepted")
                        .asInt()));
            }
        }
        int sum = 0;
        for (Future<Integer> one : accepted) {
            sum += one.get();
        }
        senders.shutdown();
        assertThat(sum).isEqualTo(REQUESTS);
        for (Api node : List.of(first, second)) {
            assertThat(node.get("/api/v1/usage/summary", key).json().get("cost").asText())
                    .isEqualTo("4.80");
        }
    }

    @Test
    void oneIdempotencyKeySentToBothNodesHasOneEffect() throws Exception {
        Company company = Company.found(first);
        byte[] body = Api.json(company.keyBody(List.of("READ")));
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "Idempotency-Key", "both-" + company.marker());
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (Api node : List.of(first, second)) {
                calls.add(() -> node.send("POST", "/api/v1/api-keys", company.admin(), headers, body)
                        .status());
            }
        }
        ExecutorService senders = Executors.newFixedThreadPool(calls.size());
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> one : senders.invokeAll(calls)) {
            statuses.add(one.get());
        }
        senders.shutdown();
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(second.get("/api/v1/api-keys", company.admin()).json().get("items"))
                .hasSize(1);
    }

    @Test
    void aReportAskedForOnOneNodeIsDownloadedFromTheOther() throws Exception {
        Company company = Company.found(first);
        Credential key = company.key("ADMIN");
        first.post("/api/v1/usage/events", key, company.voice("call", 60));
        String today = second.get("/api/v1/usage/summary?groupBy=day", key)
                .json()
                .get("groups")
                .get(0)
                .get("key")
                .asText();
        String id = first.post(
                        "/api/v1/reports",
                        key,
                        Contract.JSON
                                .createObjectNode()
                                .put("type", "VOICE_CSV")
                                .put("from", today)
                                .put("to", today))
                .json()
                .get("id")
                .asText();
        assertWithin(
                Duration.ofSeconds(60),
                () -> second.get("/api/v1/reports/" + id, key)
                        .json()
                        .get("status")
                        .asText()
                        .equals("READY"));
        assertThat(second.get("/api/v1/reports/" + id + "/content", key).text()).contains(company.marker());
    }

    private static void assertSoon(Callable<Boolean> holds) throws Exception {
        assertWithin(SEEN, holds);
    }

    private static void assertWithin(Duration limit, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds.call()) {
            assertThat(System.nanoTime() - end).as("it holds within " + limit).isNegative();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
