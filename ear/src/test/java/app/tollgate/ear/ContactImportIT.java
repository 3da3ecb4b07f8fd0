package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contacts from CSV files over HTTP: the way through, and what is refused. */
@ExtendWith(TollgateServer.class)
class ContactImportIT {

    private static final String PATH = "/api/v1/contacts/imports";
    private static final int PATIENCE_TURNS = 300;
    private static final int MORE_THAN_FITS = 51 * 1024 * 1024;

    @Test
    void aFileIsLookedThroughCommittedAndItsContactsAreThere(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential key = company.key("READ", "WRITE", "DELETE");
        String known = api.post("/api/v1/contacts", key, "{\"name\":\"Old\",\"externalId\":\"K-1\"}")
                .json()
                .get("id")
                .asText();
        String list = api.post("/api/v1/lists", key, "{\"name\":\"Spring\"}")
                .json()
                .get("id")
                .asText();
        StringBuilder file = new StringBuilder("\uFEFFExternal ID;Full name;Mobile;Shoe size\r\n");
        file.append("K-1;Ada Reyes;+1 (312) 555-0123;38\r\nK-2;;312;39\r\n");
        for (int i = 0; i < 500; i++) {
            file.append("N-").append(i).append(";Person ").append(i).append(";;\r\n");
        }
        Answer preview = send(api, PATH + "?listId=" + list, company.person("USER"), "text/csv", file.toString());
        assertThat(preview.status()).as(preview.text()).isEqualTo(201);
        assertThat(preview.json().get("valid").asInt()).isEqualTo(501);
        assertThat(preview.json().get("errors").findValuesAsText("code")).containsExactly("required", "phone");
        assertThat(preview.json().at("/columns/3/field").isNull()).isTrue();
        String place = preview.header("Location");

        assertThat(api.post(place + "/commit", key, "").status()).isEqualTo(202);
        assertThat(api.post(place + "/commit", key, "").status()).isEqualTo(202);
        JsonNode done = awaitEnd(api, place, key);
        assertThat(done.get("status").asText()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.get("created").asInt()).isEqualTo(500);
        assertThat(done.get("updated").asInt()).isEqualTo(1);
        JsonNode ada = api.get("/api/v1/contacts/" + known, key).json();
        assertThat(ada.get("name").asText()).isEqualTo("Ada Reyes");
        assertThat(ada.at("/phones/0/number").asText()).isEqualTo("+13125550123");
        assertThat(api.get("/api/v1/lists/" + list, key).json().get("contacts").asInt())
                .isEqualTo(501);
        assertThat(api.delete(place, key).status()).isEqualTo(204);
        assertThat(api.get(place, key).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeReadLeavesNothingBehind(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential key = company.key("ADMIN");
        for (String wrong : new String[] {"", "phone\n1\n", "name\n\"Ada\"x\n", "name\n\"Ada\n"}) {
            Answer refused = send(api, PATH, key, "text/csv", wrong);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/file");
        }
        byte[] latin = "name\nMu\u00f1oz\n".getBytes(StandardCharsets.ISO_8859_1);
        Answer encoding = api.send("POST", PATH, key, Map.of("Content-Type", "text/csv"), latin);
        assertThat(encoding.json().at("/errors/0/code").asText()).isEqualTo("encoding");
        assertThat(send(api, PATH, key, "application/json", "{}").status()).isEqualTo(415);
        assertThat(send(api, PATH, key, "text/csv;charset=utf-16", "name\nAda\n")
                        .status())
                .isEqualTo(415);
        assertThat(send(api, PATH + "?listId=" + company.slug(), key, "text/csv", "name\nAda\n")
                        .status())
                .isEqualTo(422);
        byte[] large = new byte[MORE_THAN_FITS];
        Arrays.fill(large, (byte) '\n');
        Answer tooLarge = api.send("POST", PATH, key, Map.of("Content-Type", "text/csv"), large);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(api.get(PATH, key).json().get("items")).isEmpty();
    }

    private static JsonNode awaitEnd(Api api, String place, Credential key) throws InterruptedException {
        JsonNode now = api.get(place, key).json();
        for (int turn = 0; turn < PATIENCE_TURNS && !now.get("status").asText().matches("DONE|FAILED"); turn++) {
            TimeUnit.MILLISECONDS.sleep(100);
            now = api.get(place, key).json();
        }
        return now;
    }

    private static Answer send(Api api, String path, Credential credential, String type, String body) {
        return api.send("POST", path, credential, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }
}
