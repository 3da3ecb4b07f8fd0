package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Drives every operation of the OpenAPI document with generated input; {@link Api} refuses every answer that is a failure of ours or
 * not in the shape of the contract.
 */
@ExtendWith(TollgateServer.class)
class BadInputIT {

    private static final long SEED = 20_261_123;
    private static final int ROUNDS = 40;
    /** Each is a failed attempt to sign in, and those are counted for all tests of this address together. */
    private static final int ROUNDS_OF_SIGN_IN = 15;

    private static final Set<Integer> ANYWHERE = Set.of(400, 404, 405, 406, 413, 415, 422);

    private static final Map<String, List<String>> HEADERS = Map.of(
            "Content-Type",
                    List.of(
                            "text/plain",
                            "application/xml",
                            "application/json; charset=utf-16",
                            "nonsense",
                            "multipart/form-data"),
            "Accept", List.of("text/html", "image/png", "nonsense", "*/*;q=0", "application/json"),
            "Idempotency-Key", List.of("", "k".repeat(256), "kéy", "a b"),
            "If-Match", List.of("*", "\"\"", "W/\"v1\"", "\"v99999999999999999999\"", "nonsense"),
            "Range", List.of("bytes=9-1", "bytes=-0", "lines=1-2", "bytes=0-0,5-6", "bytes=99999999999999999999-"),
            "X-Request-Id", List.of("a", "x".repeat(500), "<script>"),
            "Accept-Language", List.of("xx-YY;q=2", "-"));

    @TestFactory
    List<DynamicTest> anythingSentIsAnsweredInTheWordsOfTheContract(RunningTollgate tollgate) throws Exception {
        GoodCaller caller = GoodCaller.of(tollgate);
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : caller.api().contract().operations()) {
            tests.add(DynamicTest.dynamicTest(operation.toString(), () -> drive(caller, operation)));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> methodsThatAnAddressDoesNotTakeAreNamedAsSuch(RunningTollgate tollgate) throws Exception {
        GoodCaller caller = GoodCaller.of(tollgate);
        Map<String, Set<String>> methods = new HashMap<>();
        caller.api()
                .contract()
                .operations()
                .forEach(operation -> methods.computeIfAbsent(operation.path(), path -> new TreeSet<>())
                        .add(operation.method()));
        List<DynamicTest> tests = new ArrayList<>();
        methods.forEach((path, taken) -> tests.add(DynamicTest.dynamicTest(path, () -> {
            for (String method : List.of("GET", "PUT", "POST", "DELETE", "PATCH")) {
                if (!taken.contains(method)) {
                    Answer answer = caller.api()
                            .send(
                                    method,
                                    GoodCaller.somewhere(path),
                                    caller.company().admin(),
                                    Map.of(),
                                    null);
                    assertThat(answer.status()).as(method).isEqualTo(405);
                    assertThat(answer.header("Allow")).contains(taken);
                }
            }
        })));
        return tests;
    }

    @Test
    void aBodyOverTheLimitIsRefused(RunningTollgate tollgate) throws Exception {
        GoodCaller caller = GoodCaller.of(tollgate);
        Answer answer = caller.api()
                .send(
                        "POST",
                        "/api/v1/usage/events",
                        caller.company().key("WRITE"),
                        Map.of("Content-Type", "application/json"),
                        new byte[5 * 1024 * 1024]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("payload-too-large");
    }

    private static void drive(GoodCaller caller, Operation operation) {
        Random random = new Random(SEED + operation.toString().hashCode());
        Mutations mutations = new Mutations(random);
        int rounds = operation.id().equals("signIn") ? ROUNDS_OF_SIGN_IN : ROUNDS;
        Credential credential = caller.credential(operation);
        for (int round = 0; round < rounds; round++) {
            Answer answer = caller.api()
                    .send(
                            operation.method(),
                            GoodCaller.somewhere(operation.path()) + query(operation, mutations, random),
                            credential,
                            headers(operation, random),
                            body(operation, mutations, random));
            assertThat(answer.status())
                    .as(answer.text())
                    .satisfies(status -> assertThat(operation.statuses().contains(status) || ANYWHERE.contains(status))
                            .isTrue());
            if (operation.id().equals("signOut") && answer.status() == 204) {
                credential = caller.credential(operation);
            }
        }
    }

    private static String query(Operation operation, Mutations mutations, Random random) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.queryParameters()) {
            if (random.nextInt(2) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.get("name").asText())
                        .append("=")
                        .append(mutations.queryText());
            }
        }
        return query.toString();
    }

    private static Map<String, String> headers(Operation operation, Random random) {
        Map<String, String> headers = new HashMap<>();
        List<String> types = List.copyOf(operation.bodies().keySet());
        if (!types.isEmpty()) {
            headers.put("Content-Type", types.get(random.nextInt(types.size())));
        }
        HEADERS.forEach((name, values) -> {
            if (random.nextInt(10) == 0) {
                headers.put(name, values.get(random.nextInt(values.size())));
            }
        });
        return headers;
    }

    private static byte[] body(Operation operation, Mutations mutations, Random random) {
        List<JsonNode> examples = new ArrayList<>();
        operation.bodies().values().forEach(examples::addAll);
        return examples.isEmpty() ? null : mutations.body(examples.get(random.nextInt(examples.size())));
    }
}
