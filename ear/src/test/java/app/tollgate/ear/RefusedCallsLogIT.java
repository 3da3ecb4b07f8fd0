package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that came to nothing stand in the log of whom they concern, with their route and never with what stood in it. */
@ExtendWith(TollgateServer.class)
class RefusedCallsLogIT {

    private static final int PATIENCE_TURNS = 200;

    private Api api;

    @BeforeEach
    void connect(RunningTollgate running) throws Exception {
        api = new Api(running);
    }

    @Test
    void beyondTheRateLimitAndWithAMethodThatIsNotThereTheRouteIsKnown() throws Exception {
        Company company = Company.found(api, "ENTERPRISE", 5);
        Credential key = company.key("ADMIN");
        assertThat(api.send("PUT", "/api/v1/api-keys/tg_live_secret", key, Map.of(), null)
                        .status())
                .isEqualTo(405);
        assertThat(entry(company, "api-keys", 405).at("/details/route").asText())
                .isEqualTo("/api-keys/{id}");
        Answer last;
        do {
            last = api.get("/api/v1/reports/hidden-7/content", key);
        } while (last.status() != 429);
        JsonNode refused = entry(company, "reports", 429);
        assertThat(refused.at("/details/route").asText()).isEqualTo("/reports/{id}/content");
        api.get("/api/v1/hidden-address", key);
        assertThat(entry(company, "address", 429).at("/details/route").asText()).isEqualTo("(no such address)");
        assertThat(api.get("/api/v1/system-log?type=API_CALL&limit=100", company.admin())
                        .text())
                .doesNotContain("hidden")
                .doesNotContain("tg_live_secret");
    }

    @Test
    void aRevokedKeyHasOneEntryAMinuteForItsCallsAndExchanges() throws Exception {
        Company company = Company.found(api);
        JsonNode made = company.makeKey(company.keyBody(List.of("READ")));
        Credential key = Credential.key(made.get("key").asText());
        api.delete("/api/v1/api-keys/" + made.get("id").asText(), company.admin());
        for (int turn = 0; api.get("/api/v1/me", key).status() != 401; turn++) {
            assertThat(turn).isLessThan(PATIENCE_TURNS);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        for (int call = 0; call < 50; call++) {
            assertThat(api.get("/api/v1/me", key).status()).isEqualTo(401);
        }
        JsonNode refused = entry(company, "me", 401);
        assertThat(refused.at("/actor/id").asText()).isEqualTo(made.get("id").asText());
        assertThat(refused.at("/details/reason").asText()).isEqualTo("REVOKED_OR_EXPIRED");
        assertThat(refused.at("/details/calls").asInt()).isPositive();
        Answer all = api.get(
                "/api/v1/system-log?type=API_CALL&limit=100&userId="
                        + made.get("id").asText(),
                company.admin());
        assertThat(all.json().get("items").size()).isLessThanOrEqualTo(3);
    }

    @Test
    void aKeyInTheWrongPlaceIsToldToItsTenant() throws Exception {
        Company company = Company.found(api);
        var body = company.keyBody(List.of("READ"));
        body.putArray("allowedAddresses").add("203.0.113.0/24");
        Credential key = Credential.key(company.makeKey(body).get("key").asText());
        assertThat(api.get("/api/v1/usage/events", key).status()).isEqualTo(403);
        assertThat(entry(company, "usage/events", 403).at("/details/reason").asText())
                .isEqualTo("WRONG_ADDRESS");
    }

    private JsonNode entry(Company company, String text, int status) throws InterruptedException {
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            for (JsonNode item : api.get("/api/v1/system-log?type=API_CALL&limit=100&q=" + text, company.admin())
                    .json()
                    .get("items")) {
                JsonNode entry = api.get("/api/v1/system-log/" + item.get("id").asText(), company.admin())
                        .json();
                if (entry.at("/details/status").asInt() == status) {
                    return entry;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no entry about " + text + " with " + status);
    }
}
