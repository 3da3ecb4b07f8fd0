package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the OpenAPI document against every caller who must not get through: API Security Top 10 2023, API1, API2 and API5. */
@ExtendWith(TollgateServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationMatrixIT {

    private static final Set<String> STAFF = Set.of("ADMIN", "BILLING", "USER");
    private static final Set<String> PERMISSIONS = Set.of("READ", "WRITE", "DELETE", "ADMIN");
    private static final int PATIENCE_TURNS = 100;

    private Strangers strangers;

    /** The tenant whose things are asked for, and everybody who must not get them. */
    private record Strangers(
            Api api,
            Company owner,
            Things things,
            Company other,
            Credential otherKey,
            Map<String, Credential> people,
            Map<String, Credential> keys,
            Credential expired,
            Credential revoked,
            List<Credential> suspended) {}

    private Strangers strangers(RunningTollgate tollgate) throws Exception {
        if (strangers == null) {
            Api api = new Api(tollgate);
            Company owner = Company.found(api);
            Company other = Company.found(api);
            strangers = new Strangers(
                    api,
                    owner,
                    Things.of(owner),
                    other,
                    other.key("ADMIN"),
                    Map.of(
                            "ADMIN", owner.admin(),
                            "BILLING", owner.person("BILLING"),
                            "USER", owner.person("USER"),
                            "OPERATOR", Company.operator(api)),
                    Map.of(
                            "READ", owner.key("READ"),
                            "WRITE", owner.key("WRITE"),
                            "DELETE", owner.key("DELETE"),
                            "READ WRITE DELETE", owner.key("READ", "WRITE", "DELETE"),
                            "ADMIN", owner.key("ADMIN")),
                    expired(owner),
                    revoked(owner),
                    suspended(api));
        }
        return strangers;
    }

    @TestFactory
    List<DynamicTest> withoutACredentialNothingIsAnswered(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        return each(with, operation -> {
            Answer answer = with.things().call(operation, Credential.NONE);
            assertThat(answer.status()).isEqualTo(401);
            assertNothingLeaks(with, answer);
        });
    }

    @TestFactory
    List<DynamicTest> aBrokenCredentialIsNotTakenForNone(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        return each(with, operation -> {
            for (Credential credential : List.of(
                    with.expired(), with.revoked(), Credential.key("tg_live_nonsense"), Credential.key("a.b.c"))) {
                Answer answer = with.things().call(operation, credential);
                assertThat(answer.status()).isEqualTo(401);
                assertNothingLeaks(with, answer);
            }
        });
    }

    @TestFactory
    List<DynamicTest> aForeignIdAnswersExactlyAsAnUnknownOne(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        Things unknown = with.things().unknown();
        return each(with, operation -> {
            // Signing the stranger out would make it no stranger for the rest.
            Credential admin = operation.id().equals("signOut")
                    ? with.other().signInAgain()
                    : with.other().admin();
            for (Credential stranger : List.of(admin, with.otherKey())) {
                Answer foreign = with.things().call(operation, stranger);
                assertNothingLeaks(with, foreign);
                if (operation.namesSomething()) {
                    assertThat(foreign.status()).isIn(403, 404);
                    assertThat(foreign.withoutTheCall())
                            .isEqualTo(unknown.call(operation, stranger).withoutTheCall());
                }
            }
        });
    }

    @TestFactory
    List<DynamicTest> aRoleThatIsNotNamedIsRefused(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        return each(with, operation -> {
            Set<String> refused = new TreeSet<>(with.people().keySet());
            refused.removeAll(operation.roles());
            for (String role : refused) {
                Answer answer = with.things().call(operation, with.people().get(role));
                assertThat(answer.status()).as("%s: %s", role, answer.text()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("forbidden");
            }
        });
    }

    @TestFactory
    List<DynamicTest> aKeyWithoutThePermissionIsRefusedByItsName(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        return each(with, operation -> {
            with.keys().forEach((permissions, key) -> {
                if (!suffices(permissions, operation.permission())) {
                    Answer answer = with.things().call(operation, key);
                    assertThat(answer.status())
                            .as("%s: %s", permissions, answer.text())
                            .isEqualTo(403);
                    if (PERMISSIONS.contains(operation.permission())) {
                        assertThat(answer.json().get("detail").asText()).contains(operation.permission());
                    }
                }
            });
        });
    }

    @TestFactory
    List<DynamicTest> aSuspendedTenantGetsNowhere(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        return each(with, operation -> {
            for (Credential credential : with.suspended()) {
                Answer answer = with.things().call(operation, credential);
                assertThat(answer.status()).as(answer.text()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("tenant-suspended");
            }
        });
    }

    /** The other side of the matrix: without it, a server that refuses everybody would pass. */
    @TestFactory
    List<DynamicTest> thoseWhoMayGetThrough(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        Things unknown = with.things().unknown();
        return each(with, operation -> {
            List<Credential> callers = new ArrayList<>();
            with.keys().forEach((permissions, key) -> {
                if (suffices(permissions, operation.permission())) {
                    callers.add(key);
                }
            });
            operation.roles().stream()
                    .filter(role ->
                            with.people().containsKey(role) && !operation.path().contains("/sessions/"))
                    .forEach(role -> callers.add(with.people().get(role)));
            for (Credential caller : callers) {
                Things subject = operation.method().equals("GET") ? with.things() : unknown;
                assertThat(subject.call(operation, caller).status()).isNotIn(401, 403);
            }
        });
    }

    @Test
    void theOwnersDataCarriesItsMarkerSoThatALeakWouldShow(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        for (String path : List.of(
                "users",
                "api-keys",
                "usage/events",
                "settings/company",
                "reports",
                "system-log",
                "contacts",
                "lists",
                "campaigns",
                "billing/contact-candidates",
                "billing/preferences")) {
            assertThat(with.api().get("/api/v1/" + path, with.owner().admin()).text())
                    .as(path)
                    .contains(with.owner().marker());
        }
    }

    private interface Attempt {
        void on(Operation operation) throws Exception;
    }

    private static List<DynamicTest> each(Strangers with, Attempt attempt) {
        List<DynamicTest> tests = with.api().contract().operations().stream()
                .filter(operation -> !operation.isForEverybody())
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> attempt.on(operation)))
                .toList();
        assertThat(tests).hasSizeGreaterThan(25);
        return tests;
    }

    private static void assertNothingLeaks(Strangers with, Answer answer) {
        // The address that the caller itself sent is repeated in "instance".
        assertThat(answer.withoutTheCall()).doesNotContain(with.owner().marker());
        assertThat(answer.headers().map().toString())
                .doesNotContain(with.owner().marker());
    }

    private static boolean suffices(String permissions, String needed) {
        return switch (needed) {
            case "NONE" -> false;
            case "ANY" -> true;
            default ->
                permissions.equals("ADMIN") || List.of(permissions.split(" ")).contains(needed);
        };
    }

    private static Credential expired(Company company) throws InterruptedException {
        String soon = java.time.Clock.systemUTC().instant().plusSeconds(2).toString();
        JsonNode made = company.makeKey(company.keyBody(List.of("ADMIN")).put("expiresAt", soon));
        return awaitRefused(company, Credential.key(made.get("key").asText()));
    }

    private static Credential revoked(Company company) throws InterruptedException {
        JsonNode made = company.makeKey(company.keyBody(List.of("ADMIN")));
        company.api().delete("/api/v1/api-keys/" + made.get("id").asText(), company.admin());
        return awaitRefused(company, Credential.key(made.get("key").asText()));
    }

    private static Credential awaitRefused(Company company, Credential key) throws InterruptedException {
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            if (company.api().get("/api/v1/me", key).status() == 401) {
                return key;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the key still works");
    }

    private static List<Credential> suspended(Api api) throws InterruptedException {
        Company company = Company.found(api);
        Credential key = company.key("ADMIN");
        Answer changed = api.patch(
                "/api/v1/operator/tenants/" + company.slug(),
                Company.operator(api),
                Contract.JSON.createObjectNode().put("status", "SUSPENDED"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        for (int turn = 0; turn < PATIENCE_TURNS && api.get("/api/v1/me", key).status() == 200; turn++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return List.of(key, company.admin());
    }

    /** One of everything that a path of the document can name. */
    private record Things(Api api, Map<String, String> ids) {

        static Things of(Company company) throws Exception {
            Api api = company.api();
            JsonNode key = company.makeKey(company.keyBody(List.of("READ")));
            String user = company.invite("someone@" + company.marker() + ".example", "USER");
            Answer sessions = api.get("/api/v1/sessions", company.admin());
            Answer stored = api.post("/api/v1/usage/events", company.key("WRITE"), company.voice("call-1", 95));
            assertThat(stored.status()).as(stored.text()).isEqualTo(202);
            String day = java.time.Clock.systemUTC().instant().toString().substring(0, 10);
            Answer report = api.post(
                    "/api/v1/reports",
                    company.admin(),
                    Contract.JSON
                            .createObjectNode()
                            .put("type", "VOICE_CSV")
                            .put("from", day)
                            .put("to", day)
                            .put("caseType", "Case " + company.marker()));
            assertThat(report.status()).as(report.text()).isEqualTo(202);
            Answer hold = api.post(
                    "/api/v1/usage/holds",
                    company.key("WRITE"),
                    Contract.JSON
                            .createObjectNode()
                            .put("type", "sms")
                            .put("quantity", "1")
                            .put("ttlSeconds", 900));
            assertThat(hold.status()).as(hold.text()).isEqualTo(201);
            nameMarkedRecipient(company);
            return new Things(
                    api,
                    with(
                            work(company),
                            "usage/holds",
                            hold.json().get("id").asText(),
                            "api-keys",
                            key.get("id").asText(),
                            "users",
                            user,
                            "sessions",
                            sessions.json().at("/items/0/id").asText(),
                            "reports",
                            report.json().get("id").asText(),
                            "billing/invoices",
                            invoice(company),
                            "system-log",
                            api.get("/api/v1/system-log", company.admin())
                                    .json()
                                    .at("/items/0/id")
                                    .asText(),
                            "operator/system-log",
                            api.get("/api/v1/operator/system-log", Company.operator(api))
                                    .json()
                                    .at("/items/0/id")
                                    .asText(),
                            "operator/prices",
                            api.get("/api/v1/operator/prices", Company.operator(api))
                                    .json()
                                    .at("/items/0/id")
                                    .asText(),
                            "operator/refill-requests",
                            refillRequest(company),
                            "operator/tenants",
                            company.slug()));
        }

        private static String invoice(Company company) throws Exception {
            DueMonth.prepare(company);
            DueMonth.hint(company);
            return DueMonth.awaitDocument(company).get("id").asText();
        }

        /** A contact, a list with it, a campaign over that, and a case. */
        private static Map<String, String> work(Company company) {
            String contact = made(company, "contacts", "{\"name\":\"Contact %s\"}".formatted(company.marker()));
            String list = made(company, "lists", "{\"name\":\"List %s\"}".formatted(company.marker()));
            String campaign = made(
                    company,
                    "campaigns",
                    "{\"name\":\"Campaign %s\",\"listId\":\"%s\"}".formatted(company.marker(), list));
            Answer added = company.api()
                    .post(
                            "/api/v1/lists/" + list + "/contacts",
                            company.admin(),
                            "{\"contactIds\":[\"%s\"]}".formatted(contact));
            assertThat(added.status()).as(added.text()).isEqualTo(200);
            String type = made(company, "case-types", "{\"name\":\"Type %s\"}".formatted(company.marker()));
            String legalCase = made(
                    company,
                    "cases",
                    "{\"title\":\"Case %1$s\",\"caseType\":\"Type %1$s\",\"contactIds\":[\"%2$s\"]}"
                            .formatted(company.marker(), contact));
            return Map.of(
                    "contacts",
                    contact,
                    "contacts/imports",
                    contactImport(company),
                    "lists",
                    list,
                    "campaigns",
                    campaign,
                    "case-types",
                    type,
                    "cases",
                    legalCase);
        }

        private static String contactImport(Company company) {
            Answer preview = company.api()
                    .send(
                            "POST",
                            "/api/v1/contacts/imports",
                            company.admin(),
                            Map.of("Content-Type", "text/csv"),
                            Api.json("name\nContact " + company.marker() + "\n"));
            assertThat(preview.status()).as(preview.text()).isEqualTo(201);
            return preview.json().get("id").asText();
        }

        /** What an empty wallet asks for. */
        private static String refillRequest(Company company) {
            Api api = company.api();
            Answer now = api.get("/api/v1/billing/preferences", company.admin());
            ObjectNode chosen = ((ObjectNode) now.json()).put("mode", "REFILLABLE_WALLET");
            Answer saved = api.put("/api/v1/billing/preferences", company.admin(), chosen, now.header("ETag"));
            assertThat(saved.status()).as(saved.text()).isEqualTo(200);
            JsonNode open = api.get("/api/v1/operator/refill-requests?limit=100", Company.operator(api))
                    .json()
                    .get("items");
            for (JsonNode request : open) {
                if (request.get("tenant").asText().equals(company.slug())) {
                    return request.get("id").asText();
                }
            }
            throw new AssertionError("no request is open");
        }

        private static String made(Company company, String kind, String body) {
            Answer made = company.api().post("/api/v1/" + kind, company.admin(), body);
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            return made.json().get("id").asText();
        }

        private static Map<String, String> with(Map<String, String> ids, String... kindsAndIds) {
            Map<String, String> all = new TreeMap<>(ids);
            for (int i = 0; i < kindsAndIds.length; i += 2) {
                all.put(kindsAndIds[i], kindsAndIds[i + 1]);
            }
            return all;
        }

        /** Puts the marker into Billing Preferences. */
        private static void nameMarkedRecipient(Company company) {
            Answer preferences = company.api().get("/api/v1/billing/preferences", company.admin());
            ObjectNode changed = (ObjectNode) preferences.json();
            changed.putArray("alertRecipients").add("accounts@" + company.marker() + ".example");
            Answer saved = company.api()
                    .put("/api/v1/billing/preferences", company.admin(), changed, preferences.header("ETag"));
            assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        }

        /** Ids of the same form that name nothing. */
        Things unknown() {
            return new Things(
                    api,
                    with(
                            Map.of(
                                    "contacts/imports", UUID.randomUUID().toString(),
                                    "case-types", UUID.randomUUID().toString(),
                                    "cases", UUID.randomUUID().toString(),
                                    "contacts", UUID.randomUUID().toString(),
                                    "lists", UUID.randomUUID().toString(),
                                    "campaigns", UUID.randomUUID().toString(),
                                    "usage/holds", UUID.randomUUID().toString()),
                            "api-keys",
                            UUID.randomUUID().toString(),
                            "users",
                            UUID.randomUUID().toString(),
                            "sessions",
                            UUID.randomUUID().toString(),
                            "reports",
                            UUID.randomUUID().toString(),
                            "billing/invoices",
                            UUID.randomUUID().toString(),
                            "system-log",
                            UUID.randomUUID().toString(),
                            "operator/system-log",
                            UUID.randomUUID().toString(),
                            "operator/prices",
                            UUID.randomUUID().toString(),
                            "operator/refill-requests",
                            UUID.randomUUID().toString(),
                            "operator/tenants",
                            "t-" + UUID.randomUUID().toString().substring(0, 8)));
        }

        Answer call(Operation operation, Credential credential) {
            String path = operation.path();
            if (operation.namesSomething()) {
                String kind = path.replace("/api/v1/", "").replaceAll("/\\{.*", "");
                assertThat(ids).as("a thing for the path " + path).containsKey(kind);
                path = path.replaceAll("\\{\\w+}", ids.get(kind));
            }
            var body = operation.bodies().entrySet().stream().findFirst();
            return body.isEmpty()
                    ? api.send(operation.method(), path, credential, Map.of(), null)
                    : api.send(
                            operation.method(),
                            path,
                            credential,
                            Map.of("Content-Type", body.get().getKey(), "If-Match", "\"v0\""),
                            Api.json(body.get().getValue().get(0)));
        }
    }
}
