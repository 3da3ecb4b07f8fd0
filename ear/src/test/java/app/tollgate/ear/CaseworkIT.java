package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases and case types over HTTP: the way through, what is refused, two writers, and another tenant. */
@ExtendWith(TollgateServer.class)
class CaseworkIT {

    @Test
    void aCaseIsMadeFoundChangedReportedForAndRemoved(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential key = company.key("READ", "WRITE", "DELETE");
        String type = made(api.post("/api/v1/case-types", company.person("USER"), "{\"name\":\"Mass Tort\"}"));
        String contact = made(api.post("/api/v1/contacts", key, "{\"name\":\"Ada Reyes\"}"));
        String assigned = api.get("/api/v1/cases/assignee-candidates", key)
                .json()
                .at("/items/0/id")
                .asText();
        Answer made = api.post("/api/v1/cases", key, """
                {"title":"Reyes v. Acme","caseType":"mass tort","contactIds":["%s"],"assignedUserIds":["%s"],"externalId":"M-1"}""".formatted(contact, assigned));
        String id = made(made);
        String place = made.header("Location");
        assertThat(api.get(place, key).json()).isEqualTo(made.json());
        assertThat(made.json().get("caseType").asText()).isEqualTo("Mass Tort");
        assertThat(made.json().get("status").asText()).isEqualTo("OPEN");
        assertThat(api.get("/api/v1/case-types", company.person("BILLING"))
                        .json()
                        .at("/items/0/cases")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get("/api/v1/cases", company.person("BILLING")).status()).isEqualTo(403);
        for (String filter : List.of(
                "q=ada+rey",
                "status=open",
                "caseType=MASS%20TORT",
                "assignedUserId=" + assigned,
                "contactId=" + contact)) {
            assertThat(api.get("/api/v1/cases?" + filter, key).json().get("items"))
                    .as(filter)
                    .hasSize(1);
        }
        assertThat(api.get("/api/v1/cases?status=closed", key).json().get("items"))
                .isEmpty();
        assertThat(api.get("/api/v1/cases?contactId=x", key).status()).isEqualTo(422);

        Answer closed = api.patch(place, key, "{\"status\":\"CLOSED\",\"nextSteps\":\"None\"}");
        assertThat(closed.json().get("contactIds")).hasSize(1);
        assertThat(closed.json().get("status").asText()).isEqualTo("CLOSED");
        assertThat(api.delete("/api/v1/case-types/" + type, key).status()).isEqualTo(409);

        assertThat(api.delete(place, key).status()).isEqualTo(204);
        assertThat(api.get(place, key).status()).isEqualTo(404);
        assertThat(api.delete("/api/v1/case-types/" + type, key).status()).isEqualTo(204);
        ObjectNode late = company.voice("call-1", 30).put("caseId", id);
        assertThat(api.post("/api/v1/usage/events", key, late).status()).isEqualTo(202);
    }

    @Test
    void ofTwoWritersNeitherLosesWhatTheOtherDidAndAnExternalIdIsTakenOnce(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Answer made = api.post("/api/v1/cases", company.admin(), "{\"title\":\"T\"}");
        String place = made.header("Location");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 5; round++) {
            String steps = "Step " + round;
            String title = "Title " + round;
            Future<Answer> first =
                    pool.submit(() -> api.patch(place, company.admin(), "{\"nextSteps\":\"" + steps + "\"}"));
            Future<Answer> second =
                    pool.submit(() -> api.patch(place, company.admin(), "{\"title\":\"" + title + "\"}"));
            assertThat(List.of(first.get().status(), second.get().status())).containsOnly(200);
            Answer now = api.get(place, company.admin());
            assertThat(now.json().get("title").asText()).isEqualTo(title);
            assertThat(now.json().get("nextSteps").asText()).isEqualTo(steps);
        }
        String same = "{\"title\":\"T\",\"externalId\":\"M-1\"}";
        List<Future<Answer>> both = List.of(
                pool.submit(() -> api.post("/api/v1/cases", company.admin(), same)),
                pool.submit(() -> api.post("/api/v1/cases", company.admin(), same)));
        pool.shutdown();
        assertThat(List.of(both.get(0).get().status(), both.get(1).get().status()))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void anotherTenantsPeopleContactsAndTypesAreUnknown(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company owner = Company.found(api);
        Company other = Company.found(api);
        made(api.post("/api/v1/case-types", owner.admin(), "{\"name\":\"Mass Tort\"}"));
        String contact = made(api.post("/api/v1/contacts", owner.admin(), "{\"name\":\"Ada\"}"));
        String person = api.get("/api/v1/cases/assignee-candidates", owner.admin())
                .json()
                .at("/items/0/id")
                .asText();
        Answer refused = api.post("/api/v1/cases", other.admin(), """
                {"title":"T","caseType":"Mass Tort","contactIds":["%s"],"assignedUserIds":["%s"]}""".formatted(contact, person));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/caseType", "/contactIds/0", "/assignedUserIds/0");
    }

    private static String made(Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asText();
    }
}
