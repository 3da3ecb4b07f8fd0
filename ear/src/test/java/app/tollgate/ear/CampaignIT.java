package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contacts, lists and campaigns over HTTP: the way through, what is refused, and another tenant. */
@ExtendWith(TollgateServer.class)
class CampaignIT {

    private static final int WRITERS = 6;

    @Test
    void aCampaignOverAListOfContactsIsStartedPausedResumedAndCompleted(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential key = company.key("READ", "WRITE", "DELETE");
        String contact = id(api.post("/api/v1/contacts", key, """
                {"name":"Ada Reyes","externalId":"CRM-1","phones":[{"number":"+13125550123"}],"emails":["ada@acme.example"],"optOuts":["SMS"]}"""));
        String list = id(api.post("/api/v1/lists", key, "{\"name\":\"Spring\",\"caseType\":\"Mass Tort\"}"));
        Answer added = api.post("/api/v1/lists/" + list + "/contacts", key, contacts(contact));
        assertThat(added.json().get("added").asInt()).isEqualTo(1);
        assertThat(api.get("/api/v1/lists/" + list + "/contacts", key)
                        .json()
                        .at("/items/0/phones/0/primary")
                        .asBoolean())
                .isTrue();

        Answer made = api.post("/api/v1/campaigns", company.person("USER"), campaign("Intake", list));
        String place = made.header("Location");
        assertThat(made.json().get("status").asText()).isEqualTo("DRAFT");
        assertThat(made.json().get("monthlyCap").asText()).isEqualTo("250.00");
        assertThat(step(api, place, "start", key)).isEqualTo("RUNNING null");
        assertThat(step(api, place, "pause", key)).isEqualTo("PAUSED USER");
        assertThat(step(api, place, "resume", key)).isEqualTo("RUNNING null");
        assertThat(api.get("/api/v1/campaigns?status=running&q=INT", company.person("BILLING"))
                        .json()
                        .get("items"))
                .hasSize(1);

        // Usage names them, also after they are removed.
        ObjectNode call =
                company.voice("call-1", 30).put("campaignId", id(made)).put("contactId", contact);
        assertThat(api.post("/api/v1/usage/events", key, call).status()).isEqualTo(202);
        assertThat(step(api, place, "complete", key)).isEqualTo("COMPLETED null");
        assertThat(api.delete(place, key).status()).isEqualTo(204);
        assertThat(api.delete("/api/v1/lists/" + list, key).status()).isEqualTo(204);
        assertThat(api.delete("/api/v1/contacts/" + contact, key).status()).isEqualTo(204);
        assertThat(api.get(place, key).status()).isEqualTo(404);
        ObjectNode late =
                company.voice("call-2", 30).put("campaignId", id(made)).put("contactId", contact);
        assertThat(api.post("/api/v1/usage/events", key, late).status()).isEqualTo(202);
        assertThat(api.get("/api/v1/usage/summary?groupBy=campaign", key)
                        .json()
                        .get("groups")
                        .toString())
                .contains("Intake");
    }

    @Test
    void whatACapPausedIsKeptPausedByHandAndNoHigherCapResumesIt(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential key = company.key("READ", "WRITE");
        String list = id(api.post("/api/v1/lists", key, "{\"name\":\"Spring\"}"));
        Answer made = api.post("/api/v1/campaigns", key, campaign("Intake", list));
        String place = made.header("Location");
        step(api, place, "start", key);
        ObjectNode call = company.voice("call-1", 30).put("campaignId", id(made));
        assertThat(api.post("/api/v1/usage/events", key, call).status()).isEqualTo(202);
        Answer capped = api.patch(place, key, "{\"monthlyCap\":\"0.06\"}");
        assertThat(capped.json().get("pauseReason").asText()).isEqualTo("CAMPAIGN_CAP");

        assertThat(step(api, place, "pause", key)).isEqualTo("PAUSED USER");
        Answer raised = api.patch(place, key, "{\"monthlyCap\":\"250\"}");
        assertThat(raised.json().get("pauseReason").asText()).isEqualTo("USER");
        assertThat(api.post(place + "/pause", key, "").status()).isEqualTo(409);
        assertThat(step(api, place, "resume", key)).isEqualTo("RUNNING null");
    }

    @Test
    void wrongStepsAreRefusedWithASentenceAndOfManyAtOnceOneWins(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        String list = id(api.post("/api/v1/lists", company.admin(), "{\"name\":\"Spring\"}"));
        String place = api.post("/api/v1/campaigns", company.admin(), campaign("Intake", list))
                .header("Location");
        Answer refused = api.post(place + "/resume", company.admin(), "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText()).contains("start it instead");

        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            all.add(pool.submit(
                    () -> api.post(place + "/start", company.admin(), "").status()));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> each : all) {
            answers.add(each.get());
        }
        pool.shutdown();
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(WRITERS - 1);

        assertThat(api.delete(place, company.admin()).status()).isEqualTo(409);
        assertThat(api.delete("/api/v1/lists/" + list, company.admin()).status())
                .isEqualTo(409);
        Answer other = api.patch(place, company.admin(), "{\"listId\":null,\"name\":\"\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("/listId", "/name");
        Answer cap = api.patch(place, company.admin(), "{\"monthlyCap\":null}");
        assertThat(cap.json().get("monthlyCap").isNull()).isTrue();
    }

    @Test
    void anotherTenantSeesAndTakesNothing(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company owner = Company.found(api);
        Company other = Company.found(api);
        String contact = id(api.post("/api/v1/contacts", owner.admin(), "{\"name\":\"Ada\"}"));
        String list = id(api.post("/api/v1/lists", owner.admin(), "{\"name\":\"Spring\"}"));
        String own = id(api.post("/api/v1/lists", other.admin(), "{\"name\":\"Own\"}"));
        for (String path : List.of("contacts", "lists", "campaigns")) {
            assertThat(api.get("/api/v1/" + path + "?q=" + owner.marker(), other.admin())
                            .json()
                            .get("items"))
                    .isEmpty();
        }
        Answer foreign = api.post("/api/v1/campaigns", other.admin(), campaign("Mine", list));
        assertThat(foreign.status()).isEqualTo(422);
        Answer member = api.post("/api/v1/lists/" + own + "/contacts", other.admin(), contacts(contact));
        assertThat(member.json().at("/errors/0/pointer").asText()).isEqualTo("/contactIds/0");
    }

    private static ObjectNode campaign(String name, String list) {
        return Contract.JSON
                .createObjectNode()
                .put("name", name)
                .put("listId", list)
                .put("monthlyCap", "250");
    }

    private static ObjectNode contacts(String contact) {
        ObjectNode body = Contract.JSON.createObjectNode();
        body.putArray("contactIds").add(contact);
        return body;
    }

    private static String id(Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asText();
    }

    private static String step(Api api, String place, String step, Credential credential) {
        JsonNode now = api.post(place + "/" + step, credential, "").json();
        return now.get("status").asText() + " " + now.get("pauseReason").asText();
    }
}
