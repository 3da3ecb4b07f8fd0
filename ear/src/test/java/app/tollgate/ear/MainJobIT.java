package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the product is for, over HTTP, from the operator's first call to the file in the admin's hands. */
@ExtendWith(TollgateServer.class)
class MainJobIT {

    private static final int BATCHES = 4;
    private static final int PER_BATCH = 1_000;
    private static final int PATIENCE_TURNS = 600;

    @Test
    void thousandsOfReportedCallsAreSummedListedAndDownloadedByTheirTenantAlone(RunningTollgate tollgate)
            throws Exception {
        Api api = new Api(tollgate);
        Company acme = Company.found(api);
        Company other = Company.found(api);
        Credential dialler = acme.key("WRITE");

        for (int batch = 0; batch < BATCHES; batch++) {
            Answer receipt = api.post("/api/v1/usage/events", dialler, batch(acme, batch));
            assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
            assertThat(receipt.json().get("accepted").asInt()).isEqualTo(PER_BATCH);
        }
        Answer repeated = api.post("/api/v1/usage/events", dialler, batch(acme, 0));
        assertThat(repeated.json().get("accepted").asInt()).isZero();
        assertThat(repeated.json().get("duplicates").asInt()).isEqualTo(PER_BATCH);

        // 95 s are billed as 2 minutes at 0.12.
        int events = BATCHES * PER_BATCH;
        JsonNode summary =
                api.get("/api/v1/usage/summary?groupBy=caseType", acme.admin()).json();
        assertThat(summary.get("voiceMinutes").asText()).isEqualTo(Integer.toString(2 * events));
        assertThat(summary.get("rawVoiceSeconds").asLong()).isEqualTo(95L * events);
        BigDecimal cost = new BigDecimal(summary.get("cost").asText());
        assertThat(cost).isEqualByComparingTo(new BigDecimal("0.24").multiply(BigDecimal.valueOf(events)));

        List<String> lines = voiceCsv(api, acme);
        assertThat(lines).hasSize(events + 1);
        int amount = List.of(lines.get(0).split(",")).indexOf("Amount");
        BigDecimal total = lines.stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",", -1)[amount]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(total).isEqualByComparingTo(cost);

        assertThat(api.get("/api/v1/usage/events", other.admin()).json().get("items"))
                .isEmpty();
        assertThat(api.get("/api/v1/usage/summary", other.admin())
                        .json()
                        .get("cost")
                        .asText())
                .isEqualTo("0.00");
        assertThat(voiceCsv(api, other)).hasSize(1);
    }

    private static ObjectNode batch(Company company, int number) {
        ObjectNode body = Contract.JSON.createObjectNode();
        ArrayNode events = body.putArray("events");
        for (int i = 0; i < PER_BATCH; i++) {
            events.add(company.voice("call-" + number + "-" + i, 95));
        }
        return body;
    }

    private static List<String> voiceCsv(Api api, Company company) throws InterruptedException {
        String place = company.askForCalls();
        JsonNode report = awaitReady(api, company, place);
        Answer file = api.get(place + "/content", company.admin());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.bytes().length).isEqualTo(report.get("bytes").asInt());
        return Stream.of(file.text().split("\r\n")).toList();
    }

    private static JsonNode awaitReady(Api api, Company company, String place) throws InterruptedException {
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            JsonNode report = api.get(place, company.admin()).json();
            if (report.get("status").asText().equals("READY")) {
                return report;
            }
            assertThat(report.get("status").asText()).isIn("QUEUED", "RUNNING");
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the report was not ready in time");
    }
}
