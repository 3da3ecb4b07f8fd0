package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    /** One key a company: a person may make no more requests a minute than there are cases here. */
    private static final Map<String, Credential> KEYS = new ConcurrentHashMap<>();

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
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : api.contract().operations()) {
            tests.add(DynamicTest.dynamicTest(operation.toString(), () -> drive(api, company, operation)));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> methodsThatAnAddressDoesNotTakeAreNamedAsSuch(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Map<String, Set<String>> methods = new HashMap<>();
        api.contract()
                .operations()
                .forEach(operation -> methods.computeIfAbsent(operation.path(), path -> new TreeSet<>())
                        .add(operation.method()));
        List<DynamicTest> tests = new ArrayList<>();
        methods.forEach((path, taken) -> tests.add(DynamicTest.dynamicTest(path, () -> {
            for (String method : List.of("GET", "PUT", "POST", "DELETE", "PATCH")) {
                if (!taken.contains(method) && api.contract().at(method, path).isEmpty()) {
                    Answer answer = api.send(method, somewhere(path), company.admin(), Map.of(), null);
                    assertThat(answer.status()).as(method).isEqualTo(405);
                    assertThat(answer.header("Allow")).contains(taken);
                }
            }
        })));
        return tests;
    }

    @TestFactory
    List<DynamicTest> aQueryParameterThatAnAddressDoesNotTakeIsNamed(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : api.contract().operations()) {
            // OAuth wants unknown parameters ignored, and the signing keys are outside the API.
            if (operation.path().startsWith("/api/") && !operation.id().equals("exchangeKey")) {
                tests.add(DynamicTest.dynamicTest(operation.toString(), () -> {
                    Map<String, String> headers = operation.bodies().isEmpty()
                            ? Map.of()
                            : Map.of(
                                    "Content-Type",
                                    operation.bodies().keySet().iterator().next());
                    Answer answer = api.send(
                            operation.method(),
                            somewhere(operation.path()) + "?form=2026-11-01",
                            credential(api, company, operation),
                            headers,
                            operation.bodies().isEmpty() ? null : "{}".getBytes(StandardCharsets.UTF_8));
                    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
                    assertThat(answer.json().at("/errors/0/parameter").textValue())
                            .isEqualTo("form");
                    assertThat(answer.json().at("/errors/0/code").textValue()).isEqualTo("unknown-parameter");
                }));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyQueryParameterOfTheDocumentIsTaken(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : api.contract().operations()) {
            for (JsonNode parameter : operation.queryParameters()) {
                String name = parameter.get("name").textValue();
                tests.add(DynamicTest.dynamicTest(operation + " " + name, () -> {
                    Map<String, String> headers = operation.bodies().isEmpty()
                            ? Map.of()
                            : Map.of(
                                    "Content-Type",
                                    operation.bodies().keySet().iterator().next());
                    Answer answer = api.send(
                            operation.method(),
                            somewhere(operation.path()) + "?" + name + "=",
                            credential(api, company, operation),
                            headers,
                            operation.bodies().isEmpty() ? null : "{}".getBytes(StandardCharsets.UTF_8));
                    assertThat(answer.text()).doesNotContain("unknown-parameter");
                    assertThat(answer.status()).isNotEqualTo(415);
                }));
            }
        }
        return tests;
    }

    @Test
    void aBodyOverTheLimitIsRefused(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Answer answer = api.send(
                "POST",
                "/api/v1/usage/events",
                company.key("WRITE"),
                Map.of("Content-Type", "application/json"),
                new byte[5 * 1024 * 1024]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("payload-too-large");
    }

    @TestFactory
    List<DynamicTest> whatTheShapeAndTheRulesFindIsToldAtOnce(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential operator = Company.operator(api);
        List<Wrong> wrongs = List.of(
                new Wrong("POST /api/v1/users", company.admin(), """
                        {"name":7,"email":"no address","roles":["CLIENT"],"colour":1}""", "/colour /email /name /roles"),
                new Wrong(
                        "POST /api/v1/api-keys",
                        company.admin(),
                        """
                        {"permissions":["FLY"],"expiresAt":"2020-01-01T00:00:00Z","allowedAddresses":[1,"here"]}""",
                        "/allowedAddresses/0 /allowedAddresses/1 /expiresAt /name /permissions/0"),
                new Wrong(
                        "POST /api/v1/reports",
                        company.key("WRITE"),
                        """
                        {"type":"XLS","from":"2026-03-02","to":"2026-03-01","campaignId":"%s","caseType":5}""".formatted(UUID.randomUUID()),
                        "/campaignId /caseType /to /type"),
                new Wrong(
                        "POST /api/v1/contacts",
                        company.key("WRITE"),
                        """
                        {"name":" ","phones":[{"number":"5550123"},{"number":"+13125550123","primary":1}],"emails":["ada@",7],"optOuts":["FAX"]}""",
                        "/emails/0 /emails/1 /name /optOuts/0 /phones/0/number /phones/1/primary"),
                new Wrong(
                        "POST /api/v1/cases",
                        company.key("WRITE"),
                        """
                        {"title":" ","caseType":"None","status":"SHUT","contactIds":["x"],
                         "assignedUserIds":["0193a6bf-8a11-7b52-a3d4-1e2f3a4b5c6d"],"colour":1}""",
                        "/assignedUserIds/0 /caseType /colour /contactIds/0 /status /title"),
                new Wrong("POST /api/v1/lists", company.key("WRITE"), """
                        {"name":"","caseType":" ","contacts":3,"colour":1}""", "/caseType /colour /name"),
                new Wrong(
                        "POST /api/v1/campaigns",
                        company.key("WRITE"),
                        """
                        {"name":5,"listId":"%s","monthlyCap":"-1","status":"RUNNING","paused":true}""".formatted(UUID.randomUUID()),
                        "/listId /monthlyCap /name /paused"),
                new Wrong("POST /api/v1/usage/estimate", company.key("READ"), """
                        {"type":7,"quantity":"a few"}""", "/quantity /type"),
                new Wrong(
                        "POST /api/v1/usage/events",
                        company.key("WRITE"),
                        """
                        {"id":7,"type":"voice","occurredAt":"never","campaignId":"%s"}""".formatted(UUID.randomUUID()),
                        "/campaignId /id /occurredAt /voice"),
                new Wrong("POST /api/v1/invitations/accept", Credential.NONE, """
                        {"token":"nobody-here.abc","password":"short","passwort":""}""", "/password /passwort /token"),
                new Wrong(
                        "POST /api/v1/operator/tenants",
                        operator,
                        """
                        {"slug":"health","timeZone":"Mars/Base","demoResetHours":5,"admin":{"name":"","email":"a"}}""",
                        "/admin/email /admin/name /demoResetHours /name /slug /timeZone"),
                new Wrong(
                        "PATCH /api/v1/operator/tenants/" + company.slug(),
                        operator,
                        """
                        {"name":"","timeZone":"Mars/Base","tier":"STANDARD"}""",
                        "/limitPerMinute /name /timeZone"),
                new Wrong(
                        "POST /api/v1/operator/prices",
                        operator,
                        """
                        {"tenant":"nobody-here","kind":"fax","unitPrice":1,"from":"2020-01-01","tiers":[{"above":"1.5"}]}""",
                        "/from /kind /tenant /tiers/0/above /tiers/0/unitPrice /unitPrice"),
                new Wrong(
                        "POST /api/v1/operator/tenants/" + company.slug() + "/wallet/refills",
                        operator,
                        """
                        {"amount":"-1.00","refrence":"a"}""",
                        "/amount /reference /refrence"),
                new Wrong(
                        "POST /api/v1/operator/tenants/" + company.slug() + "/payment-failures",
                        operator,
                        """
                        {"reason":7,"reference":""}""",
                        "/reason /reference"),
                new Wrong(
                        "PUT /api/v1/billing/preferences",
                        company.admin(),
                        """
                        {"primaryContactId":"%s","mode":"BARTER","monthlyCap":{"enabled":true,"amount":-1},"alertAt80Percent":"yes",
                        "wallet":{"refillAmount":"0.00","refillThreshold":"0.0000001","holdAgainstBalance":null,"colour":1},
                        "alertRecipients":["ada@acme.example","nobody",null,"Ada@acme.example "]}""".formatted(UUID.randomUUID()),
                        "/alertAt80Percent /alertRecipients/1 /alertRecipients/2 /alertRecipients/3 /mode /monthlyCap/amount"
                                + " /primaryContactId /resumeOnNewMonth /wallet/colour /wallet/holdAgainstBalance"
                                + " /wallet/lowBalanceWarning /wallet/refillAmount /wallet/refillConfirmation"
                                + " /wallet/refillThreshold"),
                new Wrong(
                        "PUT /api/v1/self-healed-report",
                        company.admin(),
                        """
                        {"enabled":true,"frequency":"WEEKLY","dayOfMonth":32,"deliveryTime":"07:30:01","recipients":["nobody",null],
                        "columns":["LIST","LIST","SIZE"],"colour":1}""",
                        "/colour /columns/1 /columns/2 /dayOfWeek /deliveryTime /recipients/0 /recipients/1"),
                new Wrong(
                        "POST /api/v1/usage/holds",
                        company.key("WRITE"),
                        """
                        {"type":"storage","quantity":"0.00","campaignId":"%s","ttlSeconds":0}""".formatted(UUID.randomUUID()),
                        "/campaignId /quantity /ttlSeconds /type"));
        List<DynamicTest> tests = new ArrayList<>();
        wrongs.forEach(wrong -> tests.add(DynamicTest.dynamicTest(
                wrong.operation(),
                () -> assertThat(wrong.pointers(api))
                        .isEqualTo(new TreeSet<>(List.of(wrong.named().split(" ")))))));
        return tests;
    }

    /** A body that is wrong in its shape and by the rules, and the pointers that the answer has to name. */
    private record Wrong(String operation, Credential credential, String body, String named) {

        Set<String> pointers(Api api) {
            String[] call = operation.split(" ");
            Answer answer = api.send(
                    call[0],
                    call[1],
                    credential,
                    Map.of("Content-Type", "application/json", "If-Match", "\"v1\""),
                    Api.json(body));
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            Set<String> pointers = new TreeSet<>();
            answer.json()
                    .get("errors")
                    .forEach(error -> pointers.add(error.get("pointer").textValue()));
            return pointers;
        }
    }

    private static void drive(Api api, Company company, Operation operation) {
        Random random = new Random(SEED + operation.toString().hashCode());
        Mutations mutations = new Mutations(random);
        int rounds = operation.id().equals("signIn") ? ROUNDS_OF_SIGN_IN : ROUNDS;
        Credential credential = credential(api, company, operation);
        for (int round = 0; round < rounds; round++) {
            Answer answer = api.send(
                    operation.method(),
                    somewhere(operation.path()) + query(operation, mutations, random),
                    credential,
                    headers(operation, random),
                    body(operation, mutations, random));
            assertThat(answer.status())
                    .as(answer.text())
                    .satisfies(status -> assertThat(operation.statuses().contains(status) || ANYWHERE.contains(status))
                            .isTrue());
            if (operation.id().equals("signOut") && answer.status() == 204) {
                credential = credential(api, company, operation);
            }
        }
    }

    private static Credential credential(Api api, Company company, Operation operation) {
        if (operation.isForEverybody()) {
            return Credential.NONE;
        }
        if (operation.isOfOperators()) {
            return Company.operator(api);
        }
        return operation.roles().isEmpty()
                ? KEYS.computeIfAbsent(company.slug(), slug -> company.key("ADMIN"))
                : company.signInAgain();
    }

    /** A place below the path; what it names is not there, so that good input does no harm. */
    private static String somewhere(String path) {
        return path.replaceAll(
                        "\\{(id|contactId|enrichmentId|flagId)}",
                        UUID.randomUUID().toString())
                .replaceAll("\\{slug}", "no-such-company");
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
