package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Idempotency-Key, ETag with If-Match, and the headers of the rate limit, as a caller meets them. */
@ExtendWith(TollgateServer.class)
class RepeatsAndVersionsIT {

    private static final int PARALLEL = 100;

    @Test
    void aHundredParallelPostsWithOneKeyHaveOneEffect(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        ObjectNode user = user(company, "one");
        String key = UUID.randomUUID().toString();
        List<Answer> answers = inParallel(() -> post(company, "/api/v1/users", key, user));
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("still-running"));
        List<String> bodies = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(Answer::text)
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1);
        assertThat(company.api().get("/api/v1/users", company.admin()).json().get("items"))
                .hasSize(2);
        Answer again = post(company, "/api/v1/users", key, user);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(bodies.get(0));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        String key = UUID.randomUUID().toString();
        assertThat(post(company, "/api/v1/users", key, user(company, "a")).status())
                .isEqualTo(201);
        Answer other = post(company, "/api/v1/users", key, user(company, "b"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void anAnswerWithASecretIsNotGivenTwice(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        String key = UUID.randomUUID().toString();
        ObjectNode wish = company.keyBody(List.of("READ"));
        Answer first = post(company, "/api/v1/api-keys", key, wish);
        Answer repeat = post(company, "/api/v1/api-keys", key, wish);
        assertThat(repeat.status()).isEqualTo(409);
        assertThat(repeat.code()).isEqualTo("already-done");
        assertThat(repeat.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(repeat.text()).doesNotContain("tg_live_");
    }

    @Test
    void eachTenantHasItsOwnKeys(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company one = Company.found(api);
        Company two = Company.found(api);
        String key = UUID.randomUUID().toString();
        assertThat(post(one, "/api/v1/users", key, user(one, "x")).status()).isEqualTo(201);
        Answer other = post(two, "/api/v1/users", key, user(two, "x"));
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.text()).doesNotContain(one.marker());
    }

    @Test
    void settingsAreNeverOverwrittenUnseen(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        Answer read = company.api().get("/api/v1/settings/company", company.admin());
        ObjectNode settings = (ObjectNode) read.json();
        settings.put("locale", "es");
        Answer saved = put(company, settings, read.header("ETag"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("ETag")).isNotEqualTo(read.header("ETag"));
        assertThat(put(company, settings, read.header("ETag")).status()).isEqualTo(412);
        Answer without = company.api()
                .send(
                        "PUT",
                        "/api/v1/settings/company",
                        company.admin(),
                        Map.of("Content-Type", "application/json"),
                        Api.json(settings));
        assertThat(without.status()).isEqualTo(428);
        assertThat(put(company, settings, saved.header("ETag")).status()).isEqualTo(200);
    }

    @Test
    void oneOfSeveralVersionsIsEnoughAndAStarMatchesAny(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        Answer read = company.api().get("/api/v1/settings/company", company.admin());
        ObjectNode settings = (ObjectNode) read.json();
        String seen = read.header("ETag");
        assertThat(put(company, settings, "W/" + seen).status()).isEqualTo(412);
        assertThat(put(company, settings, "\"v0815\", \"other\"").status()).isEqualTo(412);
        settings.put("locale", "es");
        Answer saved = put(company, settings, "\"other\", " + seen);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(put(company, settings, seen + ", " + saved.header("ETag")).status())
                .isEqualTo(200);
        settings.put("name", "Two lines are one list");
        assertThat(put(company, settings, "\"other\"\n" + saved.header("ETag")).status())
                .isEqualTo(200);
        settings.put("locale", "en");
        Answer whatever = put(company, settings, "*");
        assertThat(whatever.status()).isEqualTo(200);
        assertThat(whatever.json().get("locale").asText()).isEqualTo("en");
    }

    @Test
    void theLimitIsToldWithEveryAnswerAndRefusesWithAProblem(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate), "STANDARD", null);
        Credential key = company.key("READ");
        Credential second = company.key("READ");
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 110; i++) {
            answers.add(company.api().get("/api/v1/me", i % 2 == 0 ? key : second));
        }
        Answer first = answers.get(0);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"tenant\";q=100;w=60");
        assertThat(first.header("RateLimit")).matches("\"tenant\";r=99;t=\\d+");
        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("100");
        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(answers.stream().filter(answer -> answer.status() == 200).count())
                .isBetween(100L, 109L);
        assertThat(refused.code()).isEqualTo("rate-limited");
        assertThat(refused.header("RateLimit")).startsWith("\"tenant\";r=0;");
        assertThat(company.api().get("/api/v1/me", company.admin()).status()).isEqualTo(200);
    }

    private static Answer put(Company company, ObjectNode settings, String version) {
        return company.api().put("/api/v1/settings/company", company.admin(), settings, version);
    }

    private static Answer post(Company company, String path, String key, ObjectNode body) {
        return company.api()
                .send(
                        "POST",
                        path,
                        company.admin(),
                        Map.of("Content-Type", "application/json", "Idempotency-Key", key),
                        Api.json(body));
    }

    private static ObjectNode user(Company company, String name) {
        ObjectNode body = Contract.JSON
                .createObjectNode()
                .put("name", name)
                .put("email", name + "@" + company.marker() + ".example");
        body.putArray("roles").add("USER");
        return body;
    }

    private static List<Answer> inParallel(Callable<Answer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(java.util.Collections.nCopies(PARALLEL, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
