package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.PageRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What entries of the system log are found by, and what leaves none. */
@ExtendWith(TollgateServer.class)
class LogFindingIT {

    private Api api;
    private Company company;
    private CompanyLog log;

    @BeforeEach
    void aCompany(RunningTollgate running) throws Exception {
        api = new Api(running);
        company = Company.found(api);
        log = new CompanyLog(api, company);
    }

    @Test
    void entriesAreFoundByWhatTheyTellButALookNotByWhatItSought() {
        log.failSignIn("mallory@elsewhere.example");
        assertThat(log.list("type=LOGIN&q=elsewhere.example")).hasSize(1);
        Answer settings = api.get("/api/v1/settings/company", company.admin());
        ObjectNode renamed = settings.json().deepCopy();
        assertThat(api.put(
                                "/api/v1/settings/company",
                                company.admin(),
                                renamed.put("name", "Quagmire & Sons"),
                                settings.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(log.list("q=quagmire").get(0).get("action").asText()).isEqualTo("CHANGED");
        assertThat(log.list("q=quagmire")).hasSize(1);
    }

    @Test
    void whoAsksForTheHeadAloneTakesNoFileAlong() {
        Answer head = api.send("HEAD", CompanyLog.LOG + "/export?format=jsonl", company.admin(), Map.of(), null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Disposition")).contains(".jsonl");
        assertThat(log.list("type=EXPORT&q=log_export")).isEmpty();
    }

    @Test
    void everyKeyCanBeChosenOnThePageHoweverManyThereAre() {
        List<String> ids = IntStream.range(0, PageRequest.MAX_LIMIT + 1)
                .mapToObj(i -> api.post(
                        "/api/v1/api-keys",
                        company.admin(),
                        Contract.JSON
                                .createObjectNode()
                                .put("name", "key " + i)
                                .set(
                                        "permissions",
                                        Contract.JSON.createArrayNode().add("READ"))))
                .map(made -> made.json().get("id").asText())
                .toList();
        String page = api.send("GET", "/settings/system-log", company.admin(), Map.of("Accept", "text/html"), null)
                .text();
        assertThat(ids).allSatisfy(id -> assertThat(page).contains("value=\"" + id + "\""));
    }
}
