package app.tollgate.ear.ui;

import app.tollgate.ear.RunningTollgate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A law firm that a test has to itself, with an admin who can sign in. */
record Firm(RunningTollgate tollgate, String slug, String adminEmail, String password) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Creates it as the operator does. */
    static Firm found(RunningTollgate tollgate) throws IOException, InterruptedException {
        String slug = "firm-" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet();
        Firm firm = new Firm(tollgate, slug, "odile@" + slug + ".example", "a-quiet-river-bends");
        HttpResponse<String> session = post(
                tollgate,
                "/api/v1/sessions",
                "{\"tenant\":\"operator\",\"email\":\"" + RunningTollgate.OPERATOR_EMAIL + "\",\"password\":\""
                        + RunningTollgate.OPERATOR_PASSWORD + "\"}",
                "X-From",
                "test");
        String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        String body = "{\"slug\":\"" + slug
                + "\",\"name\":\"Kestrel & Vane\",\"timeZone\":\"America/Chicago\",\"tier\":\"PREMIUM\","
                + "\"admin\":{\"name\":\"Odile Marchetti\",\"email\":\"" + firm.adminEmail + "\",\"password\":\""
                + firm.password + "\"}}";
        HttpResponse<String> created = post(
                tollgate,
                "/api/v1/operator/tenants",
                body,
                "Cookie",
                cookie,
                "X-CSRF-Token",
                json(session).path("csrfToken").asText());
        if (created.statusCode() != 201) {
            throw new IllegalStateException(created.body());
        }
        return firm;
    }

    /** Calls of a few seconds and more of each of two case types, reported with a key. */
    void call(String key, int calls) throws IOException, InterruptedException {
        StringBuilder events = new StringBuilder("{\"events\":[");
        for (int i = 0; i < calls; i++) {
            events.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"call-" + i + "\",\"type\":\"voice\",\"occurredAt\":\""
                            + Instant.now().minusSeconds(60)
                            + "\",\"caseType\":\"" + (i % 3 == 0 ? "Mass Tort" : "Personal Injury")
                            + "\",\"voice\":{\"durationSeconds\":93,\"direction\":\"OUTBOUND\",\"from\":\"+13125550100\","
                            + "\"to\":\"+13125550123\",\"outcome\":\"CONNECTED\"}}");
        }
        HttpResponse<String> answer = post(
                tollgate, "/api/v1/usage/events", events.append("]}").toString(), "Authorization", "Bearer " + key);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
    }

    private static HttpResponse<String> post(RunningTollgate tollgate, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tollgate.base().resolve(path))
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
