package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Billing preferences, alerts and holds over HTTP. */
@ExtendWith(TollgateServer.class)
class BillingPreferencesIT {

    private static final String PREFERENCES = "/api/v1/billing/preferences";
    private static final String ALERTS = "/api/v1/billing/alerts";
    private static final String HOLDS = "/api/v1/usage/holds";

    private Api api;
    private Company company;

    @BeforeEach
    void found(RunningTollgate tollgate) throws Exception {
        api = new Api(tollgate);
        company = Company.found(api);
    }

    @Test
    void whatIsReadCanBeSentBackChangedAndEverybodySeesItAtOnce() throws Exception {
        Answer before = api.get(PREFERENCES, company.admin());
        Answer same = api.put(PREFERENCES, company.admin(), before.json(), before.header("ETag"));
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.json()).isEqualTo(before.json());

        ObjectNode changed = (ObjectNode) same.json();
        JsonNode candidates =
                api.get("/api/v1/billing/contact-candidates", company.admin()).json();
        changed.set("primaryContactId", candidates.at("/items/0/id"));
        changed.putObject("monthlyCap").put("enabled", true).put("amount", "0.20");
        Credential billing = company.person("BILLING");
        Answer saved = api.put(PREFERENCES, billing, changed, same.header("ETag"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.json()).isEqualTo(changed);
        assertThat(api.get(PREFERENCES, company.key("ADMIN")).header("ETag")).isEqualTo(saved.header("ETag"));

        Answer stored = api.post("/api/v1/usage/events", company.key("WRITE"), company.voice("call-1", 95));
        assertThat(stored.json().get("capStatus").asText()).isEqualTo("CAP_REACHED");
        JsonNode alert = api.get(ALERTS, billing).json().at("/items/0");
        assertThat(alert.get("kind").asText()).isEqualTo("CAP_REACHED");
        assertThat(alert.at("/facts/cap").asText()).isEqualTo("0.20");
        assertThat(alert.at("/recipients/0").asText())
                .isEqualTo(candidates.at("/items/0/email").asText());
        Answer log = api.get("/api/v1/system-log?type=DATA_CHANGE", company.admin());
        assertThat(log.text()).contains("BILLING_PREFERENCES");
    }

    @Test
    void withoutTheVersionOrWithAnOldOneNothingIsSaved() {
        Answer before = api.get(PREFERENCES, company.admin());
        Answer blind = api.send(
                "PUT",
                PREFERENCES,
                company.admin(),
                Map.of("Content-Type", "application/json"),
                Api.json(before.json()));
        assertThat(blind.status()).isEqualTo(428);
        ObjectNode first = ((ObjectNode) before.json()).put("resumeOnNewMonth", true);
        ObjectNode second = ((ObjectNode) before.json()).put("mode", "REFILLABLE_WALLET");
        assertThat(api.put(PREFERENCES, company.admin(), first, before.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(api.put(PREFERENCES, company.admin(), second, before.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(api.get(PREFERENCES, company.admin()).json()).isEqualTo(first);
    }

    @Test
    void moneyThatIsNoMoneyIsNamedAndNothingIsSaved() {
        Answer before = api.get(PREFERENCES, company.admin());
        for (String amount :
                new String[] {"5", "\"-1.00\"", "\"1e5\"", "\"0.0000001\"", "\"999999999999.00\"", "true"}) {
            String body = before.text()
                    .replaceAll(
                            "\"monthlyCap\":\\{[^}]*}", "\"monthlyCap\":{\"enabled\":true,\"amount\":" + amount + "}");
            Answer refused = api.put(PREFERENCES, company.admin(), body, before.header("ETag"));
            assertThat(refused.status()).as(amount).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/monthlyCap/amount");
        }
        assertThat(api.get(PREFERENCES, company.admin()).header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void theSummaryTellsWhatIsSpentAndInWalletModeWhatIsLeft() {
        api.post("/api/v1/usage/events", company.key("WRITE"), company.voice("call-1", 95));
        JsonNode invoice = api.get("/api/v1/billing/summary", company.admin()).json();
        assertThat(invoice.get("spentThisMonth").asText()).isEqualTo("0.24");
        assertThat(invoice.get("monthlyCap").isNull()).isTrue();
        assertThat(invoice.get("wallet").isNull()).isTrue();

        Answer before = api.get(PREFERENCES, company.admin());
        ObjectNode wallet = ((ObjectNode) before.json()).put("mode", "REFILLABLE_WALLET");
        api.put(PREFERENCES, company.admin(), wallet, before.header("ETag"));
        api.post("/api/v1/usage/events", company.key("WRITE"), company.voice("call-2", 95));
        JsonNode summary = api.get("/api/v1/billing/summary", company.admin()).json();
        assertThat(summary.get("spentThisMonth").asText()).isEqualTo("0.48");
        assertThat(summary.at("/wallet/balance").asText()).isEqualTo("-0.24");
        assertThat(summary.at("/wallet/refillPending").asBoolean()).isTrue();
    }

    @Test
    void usersAreRefusedAndForeignTenantsSeeTheirOwn() throws Exception {
        Credential user = company.person("USER");
        for (String path :
                new String[] {PREFERENCES, ALERTS, "/api/v1/billing/contact-candidates", "/api/v1/billing/summary"}) {
            assertThat(api.get(path, user).status()).isEqualTo(403);
            assertThat(api.get(path, company.key("READ", "WRITE", "DELETE")).status())
                    .isEqualTo(403);
        }
        Company other = Company.found(api);
        Answer own = api.get(PREFERENCES, other.admin());
        ObjectNode foreign = (ObjectNode) own.json();
        foreign.set(
                "primaryContactId",
                api.get("/api/v1/billing/contact-candidates", company.admin())
                        .json()
                        .at("/items/0/id"));
        assertThat(api.put(PREFERENCES, other.admin(), foreign, own.header("ETag"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aHoldFitsBelowTheCapIsSettledOnceAndCannotBeReleasedThen() {
        Answer before = api.get(PREFERENCES, company.admin());
        ObjectNode capped = (ObjectNode) before.json();
        capped.putObject("monthlyCap").put("enabled", true).put("amount", "1.00");
        api.put(PREFERENCES, company.admin(), capped, before.header("ETag"));
        Credential key = company.key("WRITE");

        Answer hold = api.post(HOLDS, key, hold("5"));
        assertThat(hold.status()).as(hold.text()).isEqualTo(201);
        assertThat(hold.json().get("amount").asText()).isEqualTo("0.60");
        Answer refused = api.post(HOLDS, key, hold("5"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("cap-would-be-exceeded");
        assertThat(refused.json().get("available").asText()).isEqualTo("0.40");

        String id = hold.json().get("id").asText();
        Answer settled = api.post(
                "/api/v1/usage/events", key, company.voice("call-1", 95).put("holdId", id));
        assertThat(settled.status()).as(settled.text()).isEqualTo(202);
        Answer late = api.delete(HOLDS + "/" + id, key);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("hold-ended");
        String other = api.post(HOLDS, key, hold("1")).json().get("id").asText();
        assertThat(api.delete(HOLDS + "/" + other, key).status()).isEqualTo(204);
        assertThat(api.delete(HOLDS + "/" + other, key).status()).isEqualTo(204);
        assertThat(api.delete(HOLDS + "/" + UUID.randomUUID(), key).status()).isEqualTo(404);
    }

    private static ObjectNode hold(String minutes) {
        return Contract.JSON
                .createObjectNode()
                .put("type", "voice")
                .put("quantity", minutes)
                .put("ttlSeconds", 600);
    }
}
