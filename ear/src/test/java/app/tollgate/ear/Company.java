package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tenant of a test's own, with an admin who is signed in; its marker stands in all of its data. */
public record Company(Api api, String slug, String marker, Credential admin) {

    private static final String PASSWORD = "a long enough pass phrase";
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9._~-]+)");
    private static final int PATIENCE_TURNS = 300;
    /** The operator who creates the companies of a server; signing in takes as long as a password is to try out. */
    private static final Map<URI, Credential> FOUNDERS = new ConcurrentHashMap<>();

    /** An ENTERPRISE tenant whose limit no test reaches by accident. */
    public static Company found(Api api) {
        return found(api, "ENTERPRISE", 1_000_000);
    }

    static Company found(Api api, String tier, Integer limitPerMinute) {
        Credential founder = FOUNDERS.computeIfAbsent(api.base(), base -> operator(api));
        String marker = create(api, founder, tier, limitPerMinute);
        String slug = "t-" + marker;
        return new Company(api, slug, marker, signIn(api, slug, "admin@" + marker + ".example", PASSWORD));
    }

    /** Has an operator create a company, without signing anybody in. */
    public static void create(Api api, Credential operator) {
        create(api, operator, "ENTERPRISE", 1_000_000);
    }

    private static String create(Api api, Credential operator, String tier, Integer limitPerMinute) {
        String marker = "mark" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        ObjectNode body = Contract.JSON
                .createObjectNode()
                .put("slug", "t-" + marker)
                .put("name", "Company " + marker)
                .put("timeZone", "America/Chicago")
                .put("tier", tier);
        if (limitPerMinute != null) {
            body.put("limitPerMinute", limitPerMinute);
        }
        body.putObject("admin")
                .put("name", "Admin " + marker)
                .put("email", "admin@" + marker + ".example")
                .put("password", PASSWORD);
        Answer made = api.post("/api/v1/operator/tenants", operator, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return marker;
    }

    public static Credential operator(Api api) {
        return signIn(api, "operator", RunningTollgate.OPERATOR_EMAIL, RunningTollgate.OPERATOR_PASSWORD);
    }

    static Credential signIn(Api api, String tenant, String email, String password) {
        Answer opened = api.post(
                "/api/v1/sessions",
                Credential.NONE,
                Contract.JSON
                        .createObjectNode()
                        .put("tenant", tenant)
                        .put("email", email)
                        .put("password", password));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return Credential.session(
                opened.header("Set-Cookie").replaceAll(";.*", ""),
                opened.json().get("csrfToken").asText());
    }

    /** Signs the admin in once more. */
    Credential signInAgain() {
        return signIn(api, slug, "admin@" + marker + ".example", PASSWORD);
    }

    public ObjectNode keyBody(List<String> permissions) {
        ObjectNode body = Contract.JSON.createObjectNode().put("name", "Key " + marker + " " + UUID.randomUUID());
        permissions.forEach(body.putArray("permissions")::add);
        return body;
    }

    public JsonNode makeKey(ObjectNode body) {
        Answer made = api.post("/api/v1/api-keys", admin, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    /** What its admin is listed at an address of the API. */
    public JsonNode items(String path) {
        return api.get(path, admin).json().get("items");
    }

    public Credential key(String... permissions) {
        return Credential.key(keyText(permissions));
    }

    /** A token that was exchanged for a key. */
    public Credential token(String... permissions) {
        Answer exchanged = api.send(
                "POST",
                "/api/v1/oauth/token",
                Credential.NONE,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                Api.json("grant_type=client_credentials&client_secret=" + keyText(permissions)));
        assertThat(exchanged.status()).as(exchanged.text()).isEqualTo(200);
        return Credential.key(exchanged.json().get("access_token").asText());
    }

    private String keyText(String... permissions) {
        return makeKey(keyBody(List.of(permissions))).get("key").asText();
    }

    /** Invites a person, reads the mail, accepts, signs in. */
    Credential person(String role) throws Exception {
        String email = role.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@" + marker + ".example";
        invite(email, role);
        Answer accepted = api.post(
                "/api/v1/invitations/accept",
                Credential.NONE,
                Contract.JSON
                        .createObjectNode()
                        .put("token", mailedToken(email))
                        .put("password", PASSWORD));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        return signIn(api, slug, email, PASSWORD);
    }

    /** Has a report of this month's calls made; answers its path. */
    String askForCalls() {
        String today = java.time.Clock.systemUTC().instant().toString().substring(0, 10);
        ObjectNode wish = Contract.JSON
                .createObjectNode()
                .put("type", "VOICE_CSV")
                .put("from", today.substring(0, 8) + "01")
                .put("to", today);
        Answer queued = api.post("/api/v1/reports", admin, wish);
        assertThat(queued.status()).as(queued.text()).isEqualTo(202);
        return queued.header("Location").replaceAll("^https?://[^/]+", "");
    }

    /** Invites a person and answers its id. */
    String invite(String email, String role) {
        ObjectNode body = Contract.JSON
                .createObjectNode()
                .put("name", role + " " + marker)
                .put("email", email);
        body.putArray("roles").add(role);
        Answer invited = api.post("/api/v1/users", admin, body);
        assertThat(invited.status()).as(invited.text()).isEqualTo(201);
        return invited.json().get("id").asText();
    }

    private String mailedToken(String email) throws Exception {
        HttpRequest mails = HttpRequest.newBuilder(api.tollgate().mailbox().resolve("/api/messages"))
                .build();
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            JsonNode items = Contract.JSON
                    .readTree(HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()
                            .send(mails, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .get("items");
            for (JsonNode mail : items) {
                Matcher token = TOKEN.matcher(mail.get("text").asText());
                if (mail.get("to").toString().contains(email) && token.find()) {
                    return token.group(1);
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no invitation was mailed to " + email);
    }

    /** Events of this company's own case type. */
    ObjectNode voice(String id, int seconds) {
        ObjectNode event = Contract.JSON
                .createObjectNode()
                .put("id", id)
                .put("source", marker)
                .put("type", "voice")
                .put(
                        "occurredAt",
                        java.time.Clock.systemUTC().instant().minusSeconds(60).toString())
                .put("caseType", "Case " + marker);
        event.putObject("voice")
                .put("durationSeconds", seconds)
                .put("direction", "OUTBOUND")
                .put("from", "+13125550100")
                .put("to", "+13125550142")
                .put("outcome", "CONNECTED");
        return event;
    }
}
