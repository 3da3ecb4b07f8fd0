package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scheduled reports over HTTP: made, run, delivered by mail, changed, refused, removed; and another tenant. */
@ExtendWith(TollgateServer.class)
class ReportSchedulesIT {

    private static final String PLACE = "/api/v1/report-schedules";
    private static final int PATIENCE_TURNS = 300;
    private static final String WEEKLY = """
            {"name":"Calls","type":"VOICE_CSV","frequency":"WEEKLY","dayOfWeek":"MONDAY","deliveryTime":"07:30",
             "recipients":["partner@acme.example"],"filters":{"caseType":"Mass Tort"},"skipIfEmpty":false}""";

    @Test
    void aScheduleIsMadeRunDeliveredPausedAndRemoved(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential key = company.key("READ", "WRITE");
        Answer made = api.post(PLACE, key, WEEKLY);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String place = made.header("Location");
        assertThat(made.json().get("deliveryTime").asText()).isEqualTo("07:30");
        assertThat(made.json().get("active").asBoolean()).isTrue();
        assertThat(made.json().get("nextDeliveryAt").isNull()).isFalse();

        Answer run = api.post(place + "/run", key, "");
        assertThat(run.status()).as(run.text()).isEqualTo(202);
        assertThat(run.json().get("cause").asText()).isEqualTo("RUN_NOW");
        JsonNode delivered = delivered(api, place, key);
        assertThat(delivered.get("status").asText()).as(delivered.toString()).isEqualTo("DELIVERED");
        assertThat(delivered.get("attached").asBoolean()).isTrue();
        assertThat(delivered.at("/recipients/0").asText()).isEqualTo("partner@acme.example");

        Answer paused = api.patch(place, key, "{\"active\":false,\"frequency\":\"DAILY\"}");
        assertThat(paused.status()).as(paused.text()).isEqualTo(200);
        assertThat(paused.json().get("nextDeliveryAt").isNull()).isTrue();
        assertThat(paused.json().get("dayOfWeek").isNull()).isTrue();
        assertThat(api.delete(place, key).status()).isEqualTo(403);
        assertThat(api.delete(place, company.person("BILLING")).status()).isEqualTo(204);
        assertThat(api.get(place, key).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsNamedAndOthersSeeNothing(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Answer wrong = api.post(PLACE, company.admin(), """
                {"name":"","type":"VOICE_CSV","frequency":"MONTHLY","deliveryTime":"25:00","recipients":["nobody"],"colour":1}""");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("/name", "/dayOfMonth", "/deliveryTime", "/recipients/0", "/colour");
        String place = api.post(PLACE, company.admin(), WEEKLY).header("Location");
        assertThat(api.get(place, Company.found(api).admin()).status()).isEqualTo(404);
        assertThat(api.get(PLACE, company.person("USER")).status()).isEqualTo(403);
    }

    @Test
    void caseTypesAreSuggestedThoseOfTheCompanyAndThoseThatUsageNames(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        assertThat(api.post("/api/v1/case-types", company.admin(), "{\"name\":\"Lemon Law\"}")
                        .status())
                .isEqualTo(201);
        api.post("/api/v1/usage/events", company.key("WRITE"), company.voice("call-1", 95));
        for (String page : new String[] {"/settings/reports", "/settings/schedules?dialog=create"}) {
            assertThat(api.get(page, company.admin()).text())
                    .as(page)
                    .contains("<option value=\"Lemon Law\">", "<option value=\"Case " + company.marker() + "\">");
        }
    }

    @Test
    void aLinkThatWasNeverMadeLeadsNowhereWithoutSignIn(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        String link = company.slug() + ".never-made";
        Answer gone = api.get("/sent/" + link, Credential.NONE);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).contains("This link has ended");
        assertThat(api.get("/sent/" + company.slug() + ".never-made/file", Credential.NONE)
                        .status())
                .isEqualTo(404);
        Answer nobody = api.get("/sent/no-such-firm.x", Credential.NONE);
        assertThat(nobody.status()).isEqualTo(404);
        // But for the address that was typed, whether there is such a company makes no difference.
        assertThat(gone.text().replace(link, "")).isEqualTo(nobody.text().replace("no-such-firm.x", ""));
    }

    private static JsonNode delivered(Api api, String place, Credential key) throws InterruptedException {
        JsonNode latest = null;
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            latest = api.get(place + "/deliveries", key).json().at("/items/0");
            if (latest.get("status").asText().matches("DELIVERED|FAILED|SKIPPED")) {
                return latest;
            }
            Thread.sleep(100);
        }
        return latest;
    }
}
