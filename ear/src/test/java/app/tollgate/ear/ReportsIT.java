package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every type of report over HTTP: looked at before, made, downloaded, and all of them with the same sums. */
@ExtendWith(TollgateServer.class)
class ReportsIT {

    private static final int PATIENCE_TURNS = 600;
    private static final String TODAY = Clock.systemUTC().instant().toString().substring(0, 10);

    @Test
    void allTypesTellTheSameAndNobodyElseMayHaveThem(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company acme = Company.found(api);
        Company other = Company.found(api);
        Answer stored = api.post("/api/v1/usage/events", acme.key("WRITE"), events(acme));
        assertThat(stored.status()).as(stored.text()).isEqualTo(202);

        JsonNode preview = api.post(
                        "/api/v1/reports/preview",
                        acme.key("READ"),
                        order("PDF").put("breakOutByCaseType", true))
                .json();
        assertThat(preview.get("amount").asText()).isEqualTo("0.75");
        assertThat(preview.get("documents").asInt()).isEqualTo(2);
        assertThat(preview.get("firstRows")).hasSize(4);
        assertThat(api.post("/api/v1/reports/preview", other.admin(), order("PDF"))
                        .json()
                        .get("rows")
                        .asInt())
                .isZero();

        String voice = text(made(api, acme, order("VOICE_CSV").put("content", "SUMMARY"), "voice-summary-", ".csv"));
        String sms = text(made(api, acme, order("SMS_CSV"), "sms-", ".csv"));
        assertThat(sum(voice).add(sum(sms))).isEqualByComparingTo("0.75");
        assertThat(text(made(api, acme, order("PDF"), "usage-", ".pdf"))).startsWith("%PDF-1.4");
        byte[] archive = made(api, acme, order("PDF").put("breakOutByCaseType", true), "usage-", ".zip");
        assertThat(names(archive)).hasSize(3).contains("No case type.pdf", "manifest.json");
        assertThat(made(api, other, order("SMS_CSV"), "sms-", ".csv")).hasSizeLessThan(200);

        Answer refused =
                api.post("/api/v1/reports", acme.admin(), order("SMS_CSV").put("breakOutByCaseType", true));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/breakOutByCaseType", "pdf-only");
    }

    @Test
    void theLogTellsWhatWasTakenOfAFile(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company acme = Company.found(api);
        byte[] whole = made(api, acme, order("SMS_CSV"), "sms-", ".csv");
        String place = "/api/v1/reports/"
                + api.get("/api/v1/reports", acme.admin())
                        .json()
                        .at("/items/0/id")
                        .asText() + "/content";
        String tag = api.get(place, acme.admin()).header("ETag");

        assertThat(taken(api, acme, "GET", place, Map.of("Range", "bytes=0-9"))).isEqualTo(206);
        assertThat(taken(api, acme, "GET", place, Map.of("Range", "bytes=" + whole.length + "-")))
                .isEqualTo(416);
        assertThat(taken(api, acme, "GET", place, Map.of("If-None-Match", tag))).isEqualTo(304);
        assertThat(taken(api, acme, "HEAD", place, Map.of())).isEqualTo(200);

        CompanyLog log = new CompanyLog(api, acme);
        assertThat(log.list("type=EXPORT").stream()
                        .filter(entry -> entry.get("action").asText().equals("REPORT_DOWNLOADED"))
                        .map(entry -> log.details(entry).at("/details/range").asText()))
                .containsExactly("bytes 0-9/" + whole.length, "", "");
    }

    @Test
    void jobsOfEveryKindAreCounted(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        made(api, Company.found(api), order("SMS_CSV"), "sms-", ".csv");

        for (String job : List.of("make-report", "import-contacts", "issue-invoices")) {
            awaitFigure(tollgate, "tollgate_jobs_running\\{.*" + job + ".*");
        }
        awaitFigure(tollgate, "tollgate_jobs_ended_total\\{.*make-report.*completed.*");
    }

    private static ObjectNode events(Company company) {
        ObjectNode body = Contract.JSON.createObjectNode();
        ArrayNode events = body.putArray("events");
        for (int i = 0; i < 3; i++) {
            events.add(company.voice("call-" + i, 95));
        }
        ObjectNode message = events.addObject()
                .put("id", "message-1")
                .put("type", "sms")
                .put("occurredAt", company.voice("x", 30).get("occurredAt").asText());
        message.putObject("sms")
                .put("segments", 2)
                .put("direction", "OUTBOUND")
                .put("from", "+13125550100")
                .put("to", "+13125550123")
                .put("status", "delivered");
        return body;
    }

    /** The month so far. */
    private static ObjectNode order(String type) {
        return Contract.JSON
                .createObjectNode()
                .put("type", type)
                .put("from", TODAY.substring(0, 8) + "01")
                .put("to", TODAY);
    }

    private static byte[] made(Api api, Company company, ObjectNode order, String begins, String ends)
            throws InterruptedException {
        Answer queued = api.post("/api/v1/reports", company.admin(), order);
        assertThat(queued.status()).as(queued.text()).isEqualTo(202);
        String place = queued.header("Location").replaceAll("^https?://[^/]+", "");
        awaitReady(api, company, place);
        Answer file = api.get(place + "/content", company.admin());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("\"" + begins).endsWith(ends + "\"");
        return file.bytes();
    }

    private static int taken(Api api, Company company, String method, String place, Map<String, String> headers) {
        return api.send(method, place, company.admin(), headers, null).status();
    }

    private static void awaitReady(Api api, Company company, String place) throws InterruptedException {
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            String status = api.get(place, company.admin()).json().get("status").asText();
            if (status.equals("READY")) {
                return;
            }
            assertThat(status).isIn("QUEUED", "RUNNING");
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the report was not ready in time");
    }

    private static void awaitFigure(RunningTollgate tollgate, String line) throws Exception {
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            if (tollgate.get("/metrics").body().lines().anyMatch(shown -> shown.matches(line))) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("/metrics does not show " + line);
    }

    private static BigDecimal sum(String csv) {
        List<String> lines = List.of(csv.split("\r\n"));
        int amount = List.of(lines.get(0).split(",")).indexOf("Amount");
        return lines.stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",", -1)[amount]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
