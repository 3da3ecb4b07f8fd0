package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The operators' own log: read by them alone, and no door to a tenant's. */
@ExtendWith(TollgateServer.class)
class OperatorLogIT {

    private static final String LOG = "/api/v1/operator/system-log";

    @TempDir
    private Path directory;

    private Api api;
    private Company company;
    private Credential operator;

    @BeforeEach
    void aCompany(RunningTollgate running) throws Exception {
        api = new Api(running);
        company = Company.found(api);
        operator = Company.operator(api);
    }

    @Test
    void signInsOfOperatorsAndAtCompaniesThatAreNotThereStandInIt() {
        JsonNode signedIn = list("type=LOGIN&q=signed_in").get(0);
        assertThat(signedIn.at("/actor/kind").asText()).isEqualTo("OPERATOR");
        String person = signedIn.at("/actor/id").asText();
        assertThat(list("userId=" + person + "&type=LOGIN"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.at("/actor/id").asText()).isEqualTo(person));
        assertThat(list("from=2020-01-01&to=2020-01-02")).isEmpty();
        api.post(
                "/api/v1/sessions",
                Credential.NONE,
                Contract.JSON
                        .createObjectNode()
                        .put("tenant", "nobody-" + company.marker())
                        .put("email", "mallory@example.com")
                        .put("password", "not this one"));
        JsonNode failed = api.get(
                        LOG + "/"
                                + list("type=LOGIN&q=sign_in_failed")
                                        .get(0)
                                        .get("id")
                                        .asText(),
                        operator)
                .json();
        assertThat(failed.at("/details/company").asText()).isEqualTo("nobody-" + company.marker());
    }

    @Test
    void whatATenantsPeopleDoStandsInNoOperatorsLogAndItsEntriesAreNotThere() {
        String entry = api.get("/api/v1/system-log", company.admin())
                .json()
                .at("/items/0/id")
                .asText();
        assertThat(api.get(LOG + "/" + entry, operator).status()).isEqualTo(404);
        String own = list("").get(0).get("id").asText();
        assertThat(api.get("/api/v1/system-log/" + own, company.admin()).status())
                .isEqualTo(404);
        assertThat(list("limit=100&q=admin@" + company.marker() + ".example")).isEmpty();
        assertThat(api.get("/api/v1/system-log", operator).status()).isEqualTo(403);
        for (Credential stranger : List.of(company.admin(), company.key("ADMIN"))) {
            for (String path : List.of("", "/" + own, "/export", "/verification")) {
                assertThat(api.get(LOG + path, stranger).status()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void itIsVerifiedAndItsFileIsVerifiedOffline() throws Exception {
        JsonNode found = api.get(LOG + "/verification", operator).json();
        assertThat(found.get("intact").asBoolean()).as(found.toString()).isTrue();
        Answer file = api.get(LOG + "/export?format=jsonl", operator);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("system-log-operator.jsonl");
        Path written = Files.write(directory.resolve("log.jsonl"), file.bytes());
        TollgateProcess process = TollgateProcess.with(directory.resolve("verifier"))
                .start(
                        "verify-log",
                        written.toString(),
                        "--key",
                        found.at("/publicKeys/0/publicKey").asText());
        assertThat(process.exitCode()).as(process.output()).isZero();
    }

    private List<JsonNode> list(String query) {
        List<JsonNode> entries = new ArrayList<>();
        Answer answer = api.get(LOG + "?" + query, operator);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.json().get("items").forEach(entries::add);
        return entries;
    }
}
