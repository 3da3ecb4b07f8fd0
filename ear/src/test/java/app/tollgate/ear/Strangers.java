package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The tenant whose things are asked for, and everybody who must not get them. */
record Strangers(
        Api api,
        Company owner,
        Things things,
        Company other,
        Credential otherKey,
        Map<String, Credential> people,
        Map<String, Credential> keys,
        Credential expired,
        Credential revoked,
        List<Credential> suspended) {

    private static final int PATIENCE_TURNS = 100;

    static Strangers of(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company owner = Company.found(api);
        Company other = Company.found(api);
        return new Strangers(
                api,
                owner,
                MarkedThings.in(owner),
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

    void assertNothingLeaksInto(Answer answer) {
        // The address that the caller itself sent is repeated in "instance".
        assertThat(answer.withoutTheCall()).doesNotContain(owner.marker());
        assertThat(answer.headers().map().toString()).doesNotContain(owner.marker());
    }

    private static Credential expired(Company company) throws InterruptedException {
        String soon = Clock.systemUTC().instant().plusSeconds(2).toString();
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
}
