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

/**
 * A caller of the API, beside the browser.
 *
 * @param headers what proves who calls: name, value, name, value …
 */
record ApiSession(RunningTollgate tollgate, String... headers) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static ApiSession ofOperator(RunningTollgate tollgate) throws IOException, InterruptedException {
        return open(tollgate, "operator", RunningTollgate.OPERATOR_EMAIL, RunningTollgate.OPERATOR_PASSWORD);
    }

    static ApiSession ofKey(RunningTollgate tollgate, String key) {
        return new ApiSession(tollgate, "Authorization", "Bearer " + key);
    }

    static ApiSession open(RunningTollgate tollgate, String tenant, String email, String password)
            throws IOException, InterruptedException {
        String body = "{\"tenant\":\"" + tenant + "\",\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
        HttpResponse<String> session =
                send(tollgate, "/api/v1/sessions", "POST", body, "Content-Type", "application/json");
        String token = answer(session, 201).path("csrfToken").asText();
        return new ApiSession(
                tollgate,
                "Cookie",
                session.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", ""),
                "X-CSRF-Token",
                token);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(send(tollgate, path, "GET", "", headers), 200);
    }

    /** A call with a JSON body, which has to be answered with the status. */
    JsonNode post(String path, String body, int status) throws IOException, InterruptedException {
        return post(path, "application/json", body, status);
    }

    JsonNode post(String path, String type, String body, int status) throws IOException, InterruptedException {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = type;
        return answer(send(tollgate, path, "POST", body, all), status);
    }

    /** Replaces settings in the version that was seen. */
    JsonNode put(String path, String body, String ifMatch) throws IOException, InterruptedException {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        System.arraycopy(new String[] {"Content-Type", "application/json", "If-Match", ifMatch}, 0, all, 0, 4);
        return answer(send(tollgate, path, "PUT", body, all), 200);
    }

    private static JsonNode answer(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(
            RunningTollgate tollgate, String path, String method, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tollgate.base().resolve(path))
                .headers(headers)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
