package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The system log of a company as its admin reads it. */
record CompanyLog(Api api, Company company) {

    static final String LOG = "/api/v1/system-log";

    private static final int PATIENCE_TURNS = 200;

    List<JsonNode> list(String query) {
        List<JsonNode> entries = new ArrayList<>();
        Answer answer = api.get(LOG + "?" + query, company.admin());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.json().get("items").forEach(entries::add);
        return entries;
    }

    /** Leaves an entry: somebody who does not get in. */
    void failSignIn(String email) {
        Answer refused = api.post(
                "/api/v1/sessions",
                Credential.NONE,
                Contract.JSON
                        .createObjectNode()
                        .put("tenant", company.slug())
                        .put("email", email)
                        .put("password", "not this one"));
        assertThat(refused.status()).isEqualTo(401);
    }

    JsonNode details(JsonNode entry) {
        return api.get(LOG + "/" + entry.get("id").asText(), company.admin()).json();
    }

    void awaitEntries(String query, int least) throws InterruptedException {
        for (int turn = 0; list(query).size() < least; turn++) {
            assertThat(turn).isLessThan(PATIENCE_TURNS);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Waits until all that was written before now has its seal. */
    void awaitSealed() throws InterruptedException {
        String id = list("").get(0).get("id").asText();
        for (int turn = 0;
                api.get(LOG + "/" + id, company.admin()).json().get("seal").isNull();
                turn++) {
            assertThat(turn).isLessThan(PATIENCE_TURNS);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    JsonNode verification() {
        return api.get(LOG + "/verification", company.admin()).json();
    }

    String publicKey() {
        return verification().at("/publicKeys/0/publicKey").asText();
    }

    Path export(Path directory, String query) throws Exception {
        Answer file = api.get(LOG + "/export?format=jsonl" + query, company.admin());
        assertThat(file.status()).isEqualTo(200);
        return Files.write(Files.createTempFile(directory, "log", ".jsonl"), file.bytes());
    }
}
