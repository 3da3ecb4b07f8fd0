package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Wallets over HTTP: from the switch to the refill and its repeats, what is refused, and another tenant. */
@ExtendWith(TollgateServer.class)
class WalletIT {

    private static final int OPERATORS = 6;
    private static final int PATIENCE_TURNS = 300;

    @Test
    void aWalletAsksOnceIsRefilledOnceAndShowsWhatHappened(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = inWalletMode(api);
        Credential operator = Company.operator(api);
        String request = openRequest(api, operator, company);
        assertThat(mails(tollgate, "billing@tollgate.example", company.marker()))
                .isEqualTo(1);

        use(company, "call-1", 60);
        String place = "/api/v1/operator/refill-requests/" + request;
        Answer done = api.post(place + "/complete", operator, payment("100.00", "wire-1"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().get("outcome").asText()).isEqualTo("COMPLETED");
        assertThat(api.post(place + "/complete", operator, payment("100", "wire-1"))
                        .text())
                .isEqualTo(done.text());
        assertRefused(api.post(place + "/complete", operator, payment("100.00", "wire-2")), "already-closed");
        assertRefused(api.post(place + "/fail", operator, "{\"reason\":\"late\"}"), "already-closed");

        use(company, "call-2", 60);
        JsonNode history = transactions(company, company.admin());
        assertThat(texts(history, "kind")).containsExactly("USAGE", "REFILL", "USAGE");
        assertThat(texts(history, "amount")).containsExactly("-0.12", "100.00", "-0.12");
        assertThat(texts(history, "balanceAfter")).containsExactly("99.76", "99.88", "-0.12");
        assertThat(history.get(1).get("reference").asText()).isEqualTo("wire-1");
        assertThat(mails(tollgate, "admin@" + company.marker() + ".example", "was refilled"))
                .isEqualTo(1);
    }

    @Test
    void aRefillIsCreatedOnceForItsReferenceAndAFailedPaymentToldOnce(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = inWalletMode(api);
        Credential operator = Company.operator(api);
        String tenant = "/api/v1/operator/tenants/" + company.slug();

        Answer first = api.post(tenant + "/wallet/refills", operator, payment("50.00", "wire-1"));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer repeat = api.post(tenant + "/wallet/refills", operator, payment("50.00", "wire-1"));
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.text()).isEqualTo(first.text());
        assertThat(api.get(first.header("Location"), operator).text()).isEqualTo(first.text());
        assertRefused(api.post(tenant + "/wallet/refills", operator, payment("50.01", "wire-1")), "reference-used");
        assertThat(texts(transactions(company, company.key("ADMIN")), "balanceAfter"))
                .containsExactly("50.00");

        Answer told = api.post(
                tenant + "/payment-failures",
                operator,
                "{\"reason\":\"The card was declined.\",\"reference\":\"inv-7\"}");
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        Answer again = api.post(
                tenant + "/payment-failures", operator, "{\"reason\":\"Declined again.\",\"reference\":\"inv-7\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(told.text());
        assertThat(api.get(told.header("Location"), operator).text()).isEqualTo(told.text());
        assertThat(mails(tollgate, "admin@" + company.marker() + ".example", "inv-7"))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsBooked(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = inWalletMode(api);
        Credential operator = Company.operator(api);
        String refills = "/api/v1/operator/tenants/" + company.slug() + "/wallet/refills";
        for (String amount :
                List.of("\"0.00\"", "\"-5.00\"", "\"1.2345678\"", "\"100000000.01\"", "100", "\"1e3\"", "null")) {
            Answer refused = api.post(refills, operator, "{\"amount\":" + amount + ",\"reference\":\" \"}");
            assertThat(refused.status()).as(amount + " " + refused.text()).isEqualTo(422);
            assertThat(new TreeSet<>(pointers(refused))).as(amount).containsExactly("/amount", "/reference");
        }
        assertThat(transactions(company, company.admin())).isEmpty();
        assertThat(api.post("/api/v1/operator/tenants/no-such-company/wallet/refills", operator, payment("1.00", "a"))
                        .status())
                .isEqualTo(404);
        assertThat(api.post(
                                "/api/v1/operator/refill-requests/" + UUID.randomUUID() + "/complete",
                                operator,
                                payment("1.00", "a"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void operatorsAtOnceBookOnePayment(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = inWalletMode(api);
        Credential operator = Company.operator(api);
        String place = "/api/v1/operator/refill-requests/" + openRequest(api, operator, company) + "/complete";
        List<Callable<Integer>> works = new ArrayList<>();
        for (int i = 0; i < OPERATORS; i++) {
            String reference = "wire-" + i;
            works.add(
                    () -> api.post(place, operator, payment("40.00", reference)).status());
        }
        ExecutorService people = Executors.newFixedThreadPool(OPERATORS);
        List<Integer> statuses = new ArrayList<>();
        for (var work : people.invokeAll(works)) {
            statuses.add(work.get());
        }
        people.shutdown();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(transactions(company, company.admin())).hasSize(1);
    }

    @Test
    void aSwitchToInvoicesWithdrawsWhatWasAskedFor(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = inWalletMode(api);
        Credential operator = Company.operator(api);
        String place = "/api/v1/operator/refill-requests/" + openRequest(api, operator, company);
        choose(company, "MONTHLY_INVOICE");
        JsonNode request = api.get(place, operator).json();
        assertThat(request.get("status").asText()).isEqualTo("CLOSED");
        assertThat(request.get("outcome").asText()).isEqualTo("WITHDRAWN");
        assertRefused(api.post(place + "/complete", operator, payment("40.00", "wire-1")), "already-closed");
        assertThat(transactions(company, company.admin())).isEmpty();
    }

    @Test
    void anotherTenantSeesNothingOfIt(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = inWalletMode(api);
        Company other = Company.found(api);
        api.post(
                "/api/v1/operator/tenants/" + company.slug() + "/wallet/refills",
                Company.operator(api),
                payment("50.00", "wire-" + company.marker()));
        assertThat(transactions(other, other.admin())).isEmpty();
        assertThat(api.get("/api/v1/operator/refill-requests", other.admin()).status())
                .isEqualTo(403);
        assertThat(api.get("/api/v1/billing/wallet/transactions", company.key("READ"))
                        .status())
                .isEqualTo(403);
    }

    private static Company inWalletMode(Api api) {
        Company company = Company.found(api);
        choose(company, "REFILLABLE_WALLET");
        return company;
    }

    private static void choose(Company company, String mode) {
        Answer now = company.api().get("/api/v1/billing/preferences", company.admin());
        ObjectNode chosen = ((ObjectNode) now.json()).put("mode", mode);
        Answer saved = company.api().put("/api/v1/billing/preferences", company.admin(), chosen, now.header("ETag"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private static String openRequest(Api api, Credential operator, Company company) {
        List<String> found = new ArrayList<>();
        api.get("/api/v1/operator/refill-requests?status=OPEN&limit=100", operator)
                .json()
                .get("items")
                .forEach(item -> {
                    if (item.get("tenant").asText().equals(company.slug())) {
                        found.add(item.get("id").asText());
                    }
                });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void use(Company company, String id, int seconds) {
        Answer stored = company.api().post("/api/v1/usage/events", company.key("WRITE"), company.voice(id, seconds));
        assertThat(stored.status()).as(stored.text()).isEqualTo(202);
    }

    private static JsonNode transactions(Company company, Credential credential) {
        Answer answer = company.api().get("/api/v1/billing/wallet/transactions", credential);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items");
    }

    private static String payment(String amount, String reference) {
        return "{\"amount\":\"" + amount + "\",\"reference\":\"" + reference + "\"}";
    }

    private static List<String> texts(JsonNode items, String member) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.get(member).asText()));
        return texts;
    }

    private static List<String> pointers(Answer refused) {
        return texts(refused.json().get("errors"), "pointer");
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo(code);
    }

    /** How many mails to the address hold the text, as soon as there is one. */
    private static long mails(RunningTollgate tollgate, String address, String text) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest all = HttpRequest.newBuilder(tollgate.mailbox().resolve("/api/messages"))
                .build();
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            long found = 0;
            for (JsonNode mail : Contract.JSON
                    .readTree(client.send(all, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .get("items")) {
                boolean isMeant = mail.get("to").toString().contains(address)
                        && (mail.get("subject").asText() + mail.get("text").asText()).contains(text);
                found += isMeant ? 1 : 0;
            }
            if (found > 0) {
                return found;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no mail about " + text + " came to " + Map.of("address", address));
    }
}
