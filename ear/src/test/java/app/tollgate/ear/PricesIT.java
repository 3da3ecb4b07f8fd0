package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The price book over HTTP: an operator sets prices, a tenant pays them, nobody else does. */
@ExtendWith(TollgateServer.class)
class PricesIT {

    private static final String PRICES = "/api/v1/operator/prices";
    private static final Duration FOLLOWED = Duration.ofSeconds(1);

    private final LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));

    @Test
    void aTenantPaysItsOwnPriceWithinASecondAndWhatIsStoredStays(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Company neighbour = Company.found(api);
        Credential key = company.key("ADMIN");
        api.post("/api/v1/usage/events", key, company.voice("before", 60));
        Answer added = api.post(PRICES, Company.operator(api), price(company, "0.50", today));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(api.get(added.header("Location"), Company.operator(api)).json())
                .isEqualTo(added.json());
        long end = System.nanoTime() + FOLLOWED.toNanos();
        while (!voicePrice(api, key).equals("0.50")) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(voicePrice(api, neighbour.key("READ"))).isEqualTo("0.12");
        api.post("/api/v1/usage/events", key, company.voice("after", 60));
        assertThat(api.get("/api/v1/usage/summary", key).json().get("cost").asText())
                .isEqualTo("0.62");
    }

    @Test
    void everythingThatIsWrongWithAPriceIsNamedAndNothingIsAdded(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential operator = Company.operator(api);
        ObjectNode wrong = price(company, "0.50", today).put("unitPrice", 0.5).put("kind", "fax");
        wrong.put("from", today.minusYears(2).toString());
        ObjectNode tier = wrong.putArray("tiers").addObject();
        tier.put("above", "0").put("unitPrice", "1000.01");
        ((ObjectNode) wrong.withArray("tiers").addObject()).put("above", "-5").put("unitPrice", "-0.01");
        ((ObjectNode) wrong.withArray("tiers").addObject()).put("above", "10").put("unitPrice", "0.0000001");
        Answer refused = api.post(PRICES, operator, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(pointers(refused))
                .containsExactlyInAnyOrder(
                        "/unitPrice",
                        "/kind",
                        "/from",
                        "/tiers/0/above",
                        "/tiers/0/unitPrice",
                        "/tiers/1/above",
                        "/tiers/1/unitPrice",
                        "/tiers/2/unitPrice");
        assertThat(api.get(PRICES + "?tenant=" + company.slug(), operator)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void oneFirstDayIsGivenOnceAndAnUpcomingPriceCanBeWithdrawn(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential operator = Company.operator(api);
        ObjectNode price = price(company, "0.50", today.plusDays(2));
        JsonNode added = api.post(PRICES, operator, price).json();
        Answer again = api.post(PRICES, operator, price);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("already-exists");
        assertThat(again.json().get("detail").asText())
                .contains(company.slug(), today.plusDays(2).toString());

        String address = PRICES + "/" + added.get("id").asText();
        assertThat(api.delete(address, operator).status()).isEqualTo(204);
        assertThat(api.delete(address, operator).status()).isEqualTo(204);
        assertThat(api.get(address, operator).json().get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(api.post(PRICES, operator, price).status()).isEqualTo(201);
        assertThat(api.get(PRICES + "?tenant=" + company.slug() + "&on=" + today.plusDays(3), operator)
                        .json()
                        .get("items"))
                .hasSize(1);
        Answer begun = api.delete(PRICES + "/019a0000-0000-7000-8000-000000000001", operator);
        assertThat(begun.status()).isEqualTo(409);
        assertThat(begun.code()).isEqualTo("conflict");
    }

    private static ObjectNode price(Company company, String unitPrice, LocalDate from) {
        return Contract.JSON
                .createObjectNode()
                .put("tenant", company.slug())
                .put("kind", "voice")
                .put("unitPrice", unitPrice)
                .put("from", from.toString());
    }

    private static String voicePrice(Api api, Credential key) {
        return api.get("/api/v1/usage/prices", key)
                .json()
                .get("items")
                .get(0)
                .get("unitPrice")
                .asText();
    }

    private static List<String> pointers(Answer refused) {
        List<String> pointers = new ArrayList<>();
        refused.json()
                .get("errors")
                .forEach(error -> pointers.add(error.get("pointer").asText()));
        return pointers;
    }
}
