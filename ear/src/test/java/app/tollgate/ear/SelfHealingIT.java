package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A found number over HTTP: confirmed by a call, exported, retracted; what is refused, and another tenant. */
@ExtendWith(TollgateServer.class)
class SelfHealingIT {

    private static final int PATIENCE_TURNS = 300;
    private static final String NEW = "+12025550173";

    private final Instant now = Clock.systemUTC().instant();

    @Test
    void aCallConfirmsAFoundNumberAndAWrongNumberRetractsIt(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential key = company.key("READ", "WRITE");
        String contact = made(api.post("/api/v1/contacts", key, "{\"name\":\"=Ada\",\"externalId\":\"KV-1\"}"));
        String list = made(api.post("/api/v1/lists", key, "{\"name\":\"Spring\"}"));
        api.post("/api/v1/lists/" + list + "/contacts", key, "{\"contactIds\":[\"" + contact + "\"]}");
        String numbers = "/api/v1/contacts/" + contact + "/enrichments";
        Answer found = api.post(numbers, key, enrichment(now.minus(Duration.ofHours(1))));
        assertThat(found.json().get("status").asText()).isEqualTo("OPEN");
        assertThat(api.get(found.header("Location"), key).json()).isEqualTo(found.json());

        call(api, company, key, contact, "CONNECTED", 30);
        JsonNode healed = only(api.get("/api/v1/self-healed?listId=" + list, company.admin()));
        assertThat(healed.get("newNumber").asText()).isEqualTo(NEW);
        assertThat(healed.get("lists").toString()).isEqualTo("[\"Spring\"]");
        assertThat(api.get("/api/v1/self-healed?to=2026-01-01", key).json().get("items"))
                .isEmpty();

        Answer file = api.post(
                "/api/v1/exports/self-healed",
                key,
                "{\"columns\":[\"CONTACT_NAME\",\"NEW_NUMBER\",\"OLD_NUMBER\"],\"listId\":\"" + list + "\"}");
        assertThat(file.header("Content-Type")).isEqualTo("text/csv; charset=utf-8".replace("; ", ";"));
        assertThat(file.text()).isEqualTo("Contact Name,New Number,Old Number\r\n'=Ada," + NEW + ",+12025550119\r\n");
        assertThat(asReport(api, key, company.person("USER"), list)).isEqualTo(file.text());
        JsonNode told = api.get("/api/v1/system-log?type=EXPORT", company.admin())
                .json()
                .at("/items/0");
        JsonNode details = api.get("/api/v1/system-log/" + told.get("id").asText(), company.admin())
                .json()
                .get("details");
        assertThat(details.get("rows").asInt()).isEqualTo(1);
        assertThat(details.get("sha256").asText()).hasSize(64);
        assertThat(api.get("/lists/" + list + "/enriched", company.admin()).text())
                .isEqualTo("External ID,New Number,Old Number\r\nKV-1," + NEW + ",+12025550119\r\n");

        call(api, company, key, contact, "WRONG_NUMBER", 20);
        assertThat(api.get("/api/v1/self-healed", key).json().get("items")).isEmpty();
        assertThat(only(api.get("/api/v1/self-healed?status=RETRACTED", key))
                        .get("retractedAt")
                        .isNull())
                .isFalse();
        assertThat(api.get("/api/v1/system-log?q=SELF_HEAL_RETRACTED", company.admin())
                        .json()
                        .get("items"))
                .hasSize(1);
        String flags = "/api/v1/contacts/" + contact + "/phone-flags";
        String flag = "{\"number\":\"" + NEW + "\",\"flag\":\"WRONG_NUMBER\"}";
        assertThat(api.post(flags, key, flag).status()).isEqualTo(201);
        assertThat(api.post(flags, key, flag).status()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsNamedAndRolesAndOtherTenantsSeeOnlyTheirs(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        String contact = made(api.post("/api/v1/contacts", company.admin(), "{\"name\":\"Ada\"}"));
        String numbers = "/api/v1/contacts/" + contact + "/enrichments";
        Answer refused = api.post(
                numbers,
                company.admin(),
                "{\"oldNumber\":\"5\",\"newNumber\":\"+12025550173\",\"at\":\"soon\",\"who\":1}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/oldNumber", "/source", "/at", "/who");
        Answer days = api.get("/api/v1/self-healed?from=2026-11-02&to=2026-11-01", company.admin());
        assertThat(days.json().at("/errors/0/parameter").asText()).isEqualTo("to");
        Answer file =
                api.post("/api/v1/exports/self-healed", company.admin(), "{\"columns\":[\"LIST\",\"LIST\",\"SIZE\"]}");
        assertThat(file.text()).contains("/columns/1", "/columns/2");

        Credential billing = company.person("BILLING");
        assertThat(api.get("/api/v1/self-healed", billing).status()).isEqualTo(200);
        assertThat(api.get("/self-healing", billing).status()).isEqualTo(200);
        assertThat(api.get(numbers, billing).status()).isEqualTo(403);
        Answer voice = api.post(
                "/api/v1/reports", billing, "{\"type\":\"VOICE_CSV\",\"from\":\"2026-11-01\",\"to\":\"2026-11-01\"}");
        assertThat(api.get(voice.header("Location"), company.person("USER")).status())
                .isEqualTo(404);
        assertThat(api.post(numbers, company.key("READ"), enrichment(now)).status())
                .isEqualTo(403);

        Company other = Company.found(api);
        assertThat(api.post(numbers, other.admin(), enrichment(now)).status()).isEqualTo(404);
        assertThat(api.get(numbers, other.admin()).status()).isEqualTo(404);
    }

    @Test
    void theReportsSettingsAreTakenBackAsTheyWereAnsweredAndTheSecondOfTwoIsTold(RunningTollgate tollgate)
            throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        String place = "/api/v1/self-healed-report";
        Answer off = api.get(place, company.admin());
        assertThat(off.text())
                .isEqualTo(
                        "{\"enabled\":false,\"frequency\":null,\"dayOfWeek\":null,\"dayOfMonth\":null,\"deliveryTime\":null,"
                                + "\"recipients\":[],\"columns\":[\"EXTERNAL_ID\",\"NEW_NUMBER\",\"OLD_NUMBER\"]}");
        Answer same = api.put(place, company.admin(), off.json(), off.header("ETag"));
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        ObjectNode chosen = ((ObjectNode) off.json())
                .put("enabled", true)
                .put("frequency", "MONTHLY")
                .put("dayOfMonth", 31)
                .put("deliveryTime", "07:30");
        chosen.putArray("columns").add("CONFIRMED_AT").add("NEW_NUMBER");
        Answer saved = api.put(place, company.person("BILLING"), chosen, same.header("ETag"));
        assertThat(saved.json()).isEqualTo(chosen);
        assertThat(api.put(place, company.admin(), chosen, off.header("ETag")).status())
                .isEqualTo(412);
        assertThat(api.get(place, company.person("USER")).status()).isEqualTo(403);
        assertThat(api.get("/settings/company/self-healed-report", company.admin())
                        .text())
                .contains("value=\"07:30\"");
    }

    @Test
    void theReportIsSentWhenSomebodyWantsItAndTheHistoryAndTheLogSaySo(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential key = company.key("READ", "WRITE");
        String contact = made(api.post("/api/v1/contacts", key, "{\"name\":\"Ada\"}"));
        api.post("/api/v1/contacts/" + contact + "/enrichments", key, enrichment(now.minus(Duration.ofHours(1))));
        call(api, company, key, contact, "CONNECTED", 30);
        assertThat(only(api.get("/api/v1/self-healed?q=555-0173", key))
                        .get("contactName")
                        .asText())
                .isEqualTo("Ada");
        assertThat(api.get("/api/v1/self-healed?q=nobody", key).json().get("items"))
                .isEmpty();
        String place = "/api/v1/self-healed-report";
        assertThat(api.post(place + "/run", company.admin(), "").status()).isEqualTo(409);
        Answer off = api.get(place, company.admin());
        ObjectNode daily = ((ObjectNode) off.json()).put("frequency", "DAILY");
        daily.putArray("recipients").add("crm@acme.example");
        assertThat(api.put(place, company.admin(), daily, off.header("ETag")).status())
                .isEqualTo(200);

        assertThat(api.post(place + "/run", key, "").status()).isEqualTo(403);
        Answer run = api.post(place + "/run", company.person("BILLING"), "");
        assertThat(run.status()).as(run.text()).isEqualTo(202);
        JsonNode delivered = delivered(api, place, company.admin());
        assertThat(delivered.get("status").asText()).as(delivered.toString()).isEqualTo("DELIVERED");
        assertThat(delivered.get("id")).isEqualTo(run.json().get("id"));
        assertThat(delivered.get("rows").asInt()).isEqualTo(1);
        assertThat(api.get(place + "/deliveries", Company.found(api).admin())
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(only(api.get("/api/v1/system-log?q=DELIVERY_REQUESTED", company.admin()))
                        .at("/target/kind")
                        .asText())
                .isEqualTo("SELF_HEALED_REPORT");
        assertThat(api.get("/settings/company/self-healed-report", company.admin())
                        .text())
                .contains("crm@acme.example", "Run now");
    }

    private static JsonNode delivered(Api api, String place, Credential admin) throws Exception {
        JsonNode latest = null;
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            latest = only(api.get(place + "/deliveries", admin));
            if (latest.get("status").asText().matches("DELIVERED|FAILED|SKIPPED")) {
                return latest;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return latest;
    }

    /** The same file made in the background, as somebody reads it who may read no other reports. */
    private static String asReport(Api api, Credential key, Credential user, String list) throws Exception {
        Answer queued = api.send(
                "POST",
                "/api/v1/exports/self-healed",
                key,
                Map.of("Content-Type", "application/json", "Prefer", "wait=5, respond-async"),
                Api.json("{\"columns\":[\"CONTACT_NAME\",\"NEW_NUMBER\",\"OLD_NUMBER\"],\"listId\":\"" + list + "\"}"));
        assertThat(queued.status()).as(queued.text()).isEqualTo(202);
        String place = queued.header("Location");
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            if (api.get(place, user).json().get("status").asText().equals("READY")) {
                return api.get(place + "/content", user).text();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the report is not made");
    }

    private static ObjectNode enrichment(Instant at) {
        return Contract.JSON
                .createObjectNode()
                .put("oldNumber", "+12025550119")
                .put("newNumber", NEW)
                .put("source", "Skip tracer")
                .put("at", at.toString());
    }

    private void call(Api api, Company company, Credential key, String contact, String outcome, int minutesAgo) {
        ObjectNode call = company.voice("call-" + outcome, 30)
                .put("contactId", contact)
                .put("occurredAt", now.minus(Duration.ofMinutes(minutesAgo)).toString());
        ((ObjectNode) call.get("voice")).put("to", NEW).put("outcome", outcome);
        assertThat(api.post("/api/v1/usage/events", key, call).status()).isEqualTo(202);
    }

    private static JsonNode only(Answer page) {
        assertThat(page.json().get("items")).as(page.text()).hasSize(1);
        return page.json().at("/items/0");
    }

    private static String made(Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asText();
    }
}
