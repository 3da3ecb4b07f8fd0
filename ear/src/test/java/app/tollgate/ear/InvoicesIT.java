package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A month's document from the job to the mail, and what is given back of it. */
@ExtendWith(TollgateServer.class)
class InvoicesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aMonthIsInvoicedPrintedMailedOnceAndPartlyGivenBack(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        DueMonth.prepare(company);
        DueMonth.hint(company);
        JsonNode listed = DueMonth.awaitDocument(company);
        assertThat(listed.get("number").asText()).isEqualTo("INV-000001");
        assertThat(listed.get("month").asText()).isEqualTo(DueMonth.last().toString());
        assertThat(listed.get("total").asText()).isEqualTo("1.20");

        String id = listed.get("id").asText();
        String path = "/api/v1/billing/invoices/" + id;
        JsonNode invoice = api.get(path, company.key("ADMIN")).json();
        assertThat(invoice.at("/lines/0/quantity").asText()).isEqualTo("10");
        assertThat(invoice.at("/lines/0/caseType").asText()).isEqualTo("Case " + company.marker());
        Answer summary = api.get(
                "/api/v1/usage/summary?from=" + invoice.get("from").asText() + "&to="
                        + invoice.get("to").asText(),
                company.admin());
        assertThat(summary.json().get("cost").asText())
                .isEqualTo(invoice.get("total").asText());

        Answer pdf = api.send("GET", path, company.admin(), Map.of("Accept", "application/pdf"), null);
        assertThat(pdf.status()).as(pdf.text()).isEqualTo(200);
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.header("Content-Disposition")).contains("INV-000001.pdf");
        Answer same = api.send(
                "GET",
                path,
                company.admin(),
                Map.of("Accept", "application/pdf", "If-None-Match", pdf.header("ETag")),
                null);
        assertThat(same.status()).isEqualTo(304);
        goesOnWhereItBrokeOff(api, path, company, pdf);
        Answer ofOperator = api.send(
                "GET",
                "/api/v1/operator/tenants/" + company.slug() + "/invoices/" + id,
                Company.operator(api),
                Map.of("Accept", "application/pdf"),
                null);
        assertThat(ofOperator.status()).as(ofOperator.text()).isEqualTo(200);
        assertThat(ofOperator.bytes()).isEqualTo(pdf.bytes());
        assertThat(awaitMails(tollgate, company, "INV-000001")).hasToString("[\"INV-000001.pdf\"]");

        DueMonth.hint(company);
        giveBack(api, company, id);
        assertThat(awaitMails(tollgate, company, "INV-000002")).hasToString("[\"INV-000002.pdf\"]");
        assertThat(api.get("/api/v1/billing/invoices", company.admin()).json().get("items"))
                .hasSize(2);
    }

    private static void goesOnWhereItBrokeOff(Api api, String path, Company company, Answer whole) {
        Map<String, String> rest =
                Map.of("Accept", "application/pdf", "Range", "bytes=100-", "If-Range", whole.header("ETag"));
        Answer part = api.send("GET", path, company.admin(), rest, null);
        assertThat(part.status()).as(part.text()).isEqualTo(206);
        assertThat(part.header("Content-Range"))
                .isEqualTo("bytes 100-" + (whole.bytes().length - 1) + "/" + whole.bytes().length);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole.bytes(), 100, whole.bytes().length));
        Answer behind = api.send(
                "GET",
                path,
                company.admin(),
                Map.of("Accept", "application/pdf", "Range", "bytes=" + whole.bytes().length + "-"),
                null);
        assertThat(behind.status()).isEqualTo(416);
        CompanyLog log = new CompanyLog(api, company);
        JsonNode newest = log.list("type=EXPORT").get(0);
        assertThat(newest.get("action").asText()).isEqualTo("INVOICE_DOWNLOADED");
        assertThat(log.details(newest).at("/details/range").asText()).isEqualTo(part.header("Content-Range"));
    }

    private static void giveBack(Api api, Company company, String id) {
        Credential operator = Company.operator(api);
        String path = "/api/v1/operator/tenants/" + company.slug() + "/invoices";
        assertThat(api.get(path, operator).json().at("/items/0/id").asText()).isEqualTo(id);
        ObjectNode note = Contract.JSON
                .createObjectNode()
                .put("amount", "0.50")
                .put("reason", "Never rang")
                .put("reference", "ticket 7");
        Answer first = api.post(path + "/" + id + "/credit-notes", operator, note);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer again = api.post(path + "/" + id + "/credit-notes", operator, note);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(api.get(first.header("Location"), operator).json().get("number"))
                .isEqualTo(first.json().get("number"));
        Answer tooMuch = api.post(
                path + "/" + id + "/credit-notes",
                operator,
                note.deepCopy().put("amount", "0.71").put("reference", "ticket 8"));
        assertThat(tooMuch.code()).isEqualTo("credit-exceeds-document");
        Answer wrong = api.post(
                path + "/" + id + "/credit-notes",
                operator,
                Contract.JSON
                        .createObjectNode()
                        .put("amount", "0.001")
                        .put("reason", "")
                        .put("refrence", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").findValuesAsText("pointer"))
                .contains("/amount", "/reason", "/reference", "/refrence");
        JsonNode corrected =
                api.get("/api/v1/billing/invoices/" + id, company.admin()).json();
        assertThat(corrected.get("total").asText()).isEqualTo("1.20");
        assertThat(corrected.get("credited").asText()).isEqualTo("0.50");
    }

    /** The attachments of the one mail about the document; a second one would fail. */
    private static JsonNode awaitMails(RunningTollgate tollgate, Company company, String number) throws Exception {
        HttpRequest mails = HttpRequest.newBuilder(tollgate.mailbox().resolve("/api/messages"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode found = null;
        while (found == null) {
            assertThat(System.nanoTime() - end).as("a mail about " + number).isNegative();
            TimeUnit.MILLISECONDS.sleep(300);
            JsonNode items = Contract.JSON
                    .readTree(HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()
                            .send(mails, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .get("items");
            for (JsonNode mail : items) {
                if (mail.get("to").toString().contains(company.marker())
                        && mail.get("subject").asText().contains(number + " ")) {
                    assertThat(found).as("only one").isNull();
                    found = mail.get("attachments");
                }
            }
        }
        return found;
    }
}
