package app.tollgate.ear.ui;

import app.tollgate.ear.RunningTollgate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A law firm that a test has to itself, with an admin who can sign in. */
record Firm(RunningTollgate tollgate, String slug, String adminEmail, String password) {

    /** The operator who creates the firms of a server; signing in takes as long as a password is to try out. */
    private static final Map<URI, ApiSession> FOUNDERS = new ConcurrentHashMap<>();

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger CALLS = new AtomicInteger();

    /** Creates it as the operator does. */
    static Firm found(RunningTollgate tollgate) throws IOException, InterruptedException {
        String slug = "firm-" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet();
        Firm firm = new Firm(tollgate, slug, "odile@" + slug + ".example", "a-quiet-river-bends");
        String body = "{\"slug\":\"" + slug
                + "\",\"name\":\"Kestrel & Vane\",\"timeZone\":\"America/Chicago\",\"tier\":\"PREMIUM\","
                + "\"admin\":{\"name\":\"Odile Marchetti\",\"email\":\"" + firm.adminEmail + "\",\"password\":\""
                + firm.password + "\"}}";
        founder(tollgate).post("/api/v1/operator/tenants", body, 201);
        return firm;
    }

    private static ApiSession founder(RunningTollgate tollgate) throws IOException, InterruptedException {
        ApiSession known = FOUNDERS.get(tollgate.base());
        if (known == null) {
            known = ApiSession.ofOperator(tollgate);
            FOUNDERS.put(tollgate.base(), known);
        }
        return known;
    }

    /** The admin over the API. */
    ApiSession admin() throws IOException, InterruptedException {
        return ApiSession.open(tollgate, slug, adminEmail, password);
    }

    /** Switches a new firm to a wallet, which is empty: a refill is asked for. */
    void useWallet() throws IOException, InterruptedException {
        ApiSession admin = admin();
        JsonNode preferences = admin.get("/api/v1/billing/preferences");
        ((ObjectNode) preferences).put("mode", "REFILLABLE_WALLET");
        admin.put("/api/v1/billing/preferences", preferences.toString(), "\"v1\"");
    }

    /** A key that may read and write. */
    String key() throws IOException, InterruptedException {
        JsonNode made =
                admin().post("/api/v1/api-keys", "{\"name\":\"Dialer\",\"permissions\":[\"READ\",\"WRITE\"]}", 201);
        return made.path("key").asText();
    }

    /** Lists without contacts. */
    void lists(String... names) throws IOException, InterruptedException {
        ApiSession admin = admin();
        for (String name : names) {
            admin.post("/api/v1/lists", "{\"name\":\"" + name + "\"}", 201);
        }
    }

    /** A paused campaign over a list with one contact of two, who is on a case. */
    void campaign(String name) throws IOException, InterruptedException {
        ApiSession admin = admin();
        admin.post("/api/v1/contacts", "{\"name\":\"Rosalind Ferreby\",\"optOuts\":[\"SMS\"]}", 201);
        String contact = admin.post(
                        "/api/v1/contacts",
                        "{\"name\":\"Teodoro Quillane\",\"externalId\":\"KV-20418\","
                                + "\"phones\":[{\"number\":\"+13125550123\"}],\"emails\":[\"teodoro@quillane.example\"]}",
                        201)
                .path("id")
                .asText();
        String list = admin.post("/api/v1/lists", "{\"name\":\"List of " + name + "\",\"caseType\":\"Mass Tort\"}", 201)
                .path("id")
                .asText();
        admin.post("/api/v1/case-types", "{\"name\":\"Mass Tort\"}", 201);
        admin.post(
                "/api/v1/cases",
                "{\"title\":\"Quillane v. Acme Devices\",\"caseType\":\"Mass Tort\",\"contactIds\":[\"" + contact
                        + "\"]}",
                201);
        admin.post("/api/v1/lists/" + list + "/contacts", "{\"contactIds\":[\"" + contact + "\"]}", 200);
        String campaign = admin.post(
                        "/api/v1/campaigns",
                        "{\"name\":\"" + name + "\",\"listId\":\"" + list + "\",\"monthlyCap\":\"250\"}",
                        201)
                .path("id")
                .asText();
        admin.post("/api/v1/campaigns/" + campaign + "/start", "", 200);
        admin.post("/api/v1/campaigns/" + campaign + "/pause", "", 200);
    }

    /** A file of contacts that waits for its commit, with a bad row. */
    void contactsFile() throws IOException, InterruptedException {
        admin().post(
                        "/api/v1/contacts/imports",
                        "text/csv",
                        "External ID,Name,Phone,Opt-outs,Birthday\nKV-1,Ada Reyes,+1 312-555-0123,sms,1979-04-02\nKV-2,Bea,312,,\n",
                        201);
    }

    /** Finds new numbers for the newest contact, of which calls confirm two and refute one of these. */
    void heal(String key) throws IOException, InterruptedException {
        ApiSession dialer = ApiSession.ofKey(tollgate, key);
        String contact = dialer.get("/api/v1/contacts").at("/items/0/id").asText();
        for (String number : List.of("+13125550131", "+13125550132", "+13125550133")) {
            String found = "{\"oldNumber\":\"+13125550123\",\"newNumber\":\"" + number
                    + "\",\"source\":\"Skip tracer\",\"at\":\"" + Instant.now().minusSeconds(3600) + "\"}";
            dialer.post("/api/v1/contacts/" + contact + "/enrichments", found, 201);
        }
        for (String call : List.of("+13125550131 CONNECTED", "+13125550132 CONNECTED", "+13125550132 WRONG_NUMBER")) {
            String[] numberAndOutcome = call.split(" ");
            String event = "{\"id\":\"call-" + CALLS.incrementAndGet() + "\",\"type\":\"voice\",\"occurredAt\":\""
                    + Instant.now().minusSeconds(60) + "\",\"contactId\":\"" + contact
                    + "\",\"voice\":{\"durationSeconds\":93,\"direction\":\"OUTBOUND\",\"from\":\"+13125550100\",\"to\":\""
                    + numberAndOutcome[0] + "\",\"outcome\":\"" + numberAndOutcome[1] + "\"}}";
            dialer.post("/api/v1/usage/events", event, 202);
        }
    }

    /** A call of a campaign that costs 0.24. */
    void callFrom(String campaign) throws IOException, InterruptedException {
        String event = "{\"id\":\"call-" + CALLS.incrementAndGet() + "\",\"type\":\"voice\",\"occurredAt\":\""
                + Instant.now().minusSeconds(60) + "\",\"campaignId\":\"" + campaign
                + "\",\"voice\":{\"durationSeconds\":93,\"direction\":\"OUTBOUND\",\"from\":\"+13125550100\","
                + "\"to\":\"+13125550123\",\"outcome\":\"CONNECTED\"}}";
        ApiSession.ofKey(tollgate, key()).post("/api/v1/usage/events", event, 202);
    }

    /** Calls of a minute ago, of each of two case types, reported with a key. */
    void call(String key, int calls) throws IOException, InterruptedException {
        call(key, calls, Instant.now().minusSeconds(60));
    }

    /** Calls that are billed as two minutes each. */
    void call(String key, int calls, Instant at) throws IOException, InterruptedException {
        StringBuilder events = new StringBuilder("{\"events\":[");
        for (int i = 0; i < calls; i++) {
            events.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"call-" + CALLS.incrementAndGet() + "\",\"type\":\"voice\",\"occurredAt\":\""
                            + at + "\",\"caseType\":\"" + (i % 3 == 0 ? "Mass Tort" : "Personal Injury")
                            + "\",\"voice\":{\"durationSeconds\":93,\"direction\":\"OUTBOUND\",\"from\":\"+13125550100\","
                            + "\"to\":\"+13125550123\",\"outcome\":\"CONNECTED\"}}");
        }
        ApiSession.ofKey(tollgate, key)
                .post("/api/v1/usage/events", events.append("]}").toString(), 202);
    }
}
