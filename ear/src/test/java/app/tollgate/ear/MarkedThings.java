package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Makes one of everything in a company, each with the marker of the company where it has text. */
final class MarkedThings {

    private MarkedThings() {}

    static Things in(Company company) throws Exception {
        Api api = company.api();
        JsonNode key = company.makeKey(company.keyBody(List.of("READ")));
        String user = company.invite("someone@" + company.marker() + ".example", "USER");
        Answer sessions = api.get("/api/v1/sessions", company.admin());
        Answer stored = api.post("/api/v1/usage/events", company.key("WRITE"), company.voice("call-1", 95));
        assertThat(stored.status()).as(stored.text()).isEqualTo(202);
        String day = Clock.systemUTC().instant().toString().substring(0, 10);
        Answer report = api.post(
                "/api/v1/reports",
                company.admin(),
                Contract.JSON
                        .createObjectNode()
                        .put("type", "VOICE_CSV")
                        .put("from", day)
                        .put("to", day)
                        .put("caseType", "Case " + company.marker()));
        assertThat(report.status()).as(report.text()).isEqualTo(202);
        Answer hold = api.post(
                "/api/v1/usage/holds",
                company.key("WRITE"),
                Contract.JSON
                        .createObjectNode()
                        .put("type", "sms")
                        .put("quantity", "1")
                        .put("ttlSeconds", 900));
        assertThat(hold.status()).as(hold.text()).isEqualTo(201);
        nameMarkedRecipient(company);
        deliverHealed(company);
        return new Things(
                api,
                Things.with(
                        work(company),
                        "usage/holds",
                        hold.json().get("id").asText(),
                        "api-keys",
                        key.get("id").asText(),
                        "users",
                        user,
                        "sessions",
                        sessions.json().at("/items/0/id").asText(),
                        "reports",
                        report.json().get("id").asText(),
                        "report-schedules",
                        schedule(company),
                        "billing/invoices",
                        invoice(company),
                        "system-log",
                        api.get("/api/v1/system-log", company.admin())
                                .json()
                                .at("/items/0/id")
                                .asText(),
                        "operator/system-log",
                        api.get("/api/v1/operator/system-log", Company.operator(api))
                                .json()
                                .at("/items/0/id")
                                .asText(),
                        "operator/prices",
                        api.get("/api/v1/operator/prices", Company.operator(api))
                                .json()
                                .at("/items/0/id")
                                .asText(),
                        "operator/refill-requests",
                        refillRequest(company),
                        "operator/tenants",
                        company.slug()));
    }

    private static String invoice(Company company) throws Exception {
        DueMonth.prepare(company);
        DueMonth.hint(company);
        return DueMonth.awaitDocument(company).get("id").asText();
    }

    /** A contact, a list with it, a campaign over that, and a case. */
    private static Map<String, String> work(Company company) {
        String contact = made(company, "contacts", "{\"name\":\"Contact %s\"}".formatted(company.marker()));
        String list = made(company, "lists", "{\"name\":\"List %s\"}".formatted(company.marker()));
        String campaign = made(
                company, "campaigns", "{\"name\":\"Campaign %s\",\"listId\":\"%s\"}".formatted(company.marker(), list));
        Answer added = company.api()
                .post(
                        "/api/v1/lists/" + list + "/contacts",
                        company.admin(),
                        "{\"contactIds\":[\"%s\"]}".formatted(contact));
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        String type = made(company, "case-types", "{\"name\":\"Type %s\"}".formatted(company.marker()));
        String legalCase = made(
                company,
                "cases",
                "{\"title\":\"Case %1$s\",\"caseType\":\"Type %1$s\",\"contactIds\":[\"%2$s\"]}"
                        .formatted(company.marker(), contact));
        return Map.of(
                "contacts",
                contact,
                "contacts/imports",
                contactImport(company),
                "lists",
                list,
                "campaigns",
                campaign,
                "case-types",
                type,
                "cases",
                legalCase);
    }

    private static String contactImport(Company company) {
        Answer preview = company.api()
                .send(
                        "POST",
                        "/api/v1/contacts/imports",
                        company.admin(),
                        Map.of("Content-Type", "text/csv"),
                        Api.json("name\nContact " + company.marker() + "\n"));
        assertThat(preview.status()).as(preview.text()).isEqualTo(201);
        return preview.json().get("id").asText();
    }

    /** What an empty wallet asks for. */
    private static String refillRequest(Company company) {
        Api api = company.api();
        Answer now = api.get("/api/v1/billing/preferences", company.admin());
        ObjectNode chosen = ((ObjectNode) now.json()).put("mode", "REFILLABLE_WALLET");
        Answer saved = api.put("/api/v1/billing/preferences", company.admin(), chosen, now.header("ETag"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        JsonNode open = api.get("/api/v1/operator/refill-requests?limit=100", Company.operator(api))
                .json()
                .get("items");
        for (JsonNode request : open) {
            if (request.get("tenant").asText().equals(company.slug())) {
                return request.get("id").asText();
            }
        }
        throw new AssertionError("no request is open");
    }

    private static String made(Company company, String kind, String body) {
        Answer made = company.api().post("/api/v1/" + kind, company.admin(), body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asText();
    }

    /** Puts the marker into Billing Preferences. */
    private static void nameMarkedRecipient(Company company) {
        Answer preferences = company.api().get("/api/v1/billing/preferences", company.admin());
        ObjectNode changed = (ObjectNode) preferences.json();
        changed.putArray("alertRecipients").add("accounts@" + company.marker() + ".example");
        Answer saved =
                company.api().put("/api/v1/billing/preferences", company.admin(), changed, preferences.header("ETag"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    /** Has the report of self-healed contacts sent to a marked address. */
    private static void deliverHealed(Company company) {
        String place = "/api/v1/self-healed-report";
        Answer off = company.api().get(place, company.admin());
        ObjectNode chosen = ((ObjectNode) off.json()).put("frequency", "DAILY");
        chosen.putArray("recipients").add("crm@" + company.marker() + ".example");
        Answer saved = company.api().put(place, company.admin(), chosen, off.header("ETag"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        Answer run = company.api().post(place + "/run", company.admin(), "");
        assertThat(run.status()).as(run.text()).isEqualTo(202);
    }

    private static String schedule(Company company) throws Exception {
        Answer made = company.api()
                .post(
                        "/api/v1/report-schedules",
                        company.admin(),
                        Contract.JSON
                                .createObjectNode()
                                .put("name", "Calls of " + company.marker())
                                .put("type", "VOICE_CSV")
                                .put("frequency", "DAILY")
                                .put("deliveryTime", "06:00"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asText();
    }
}
