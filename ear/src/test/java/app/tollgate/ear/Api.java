package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls the API; whatever it answers must keep what the contract promises of every answer. */
public final class Api {

    static final List<String> ALWAYS = List.of(
            "X-Request-Id",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "X-Frame-Options",
            "Cache-Control");

    private final URI base;
    private final RunningTollgate tollgate;
    private final Contract contract;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Api(RunningTollgate tollgate) throws IOException, InterruptedException {
        this(tollgate.base(), tollgate);
    }

    private Api(URI base, RunningTollgate tollgate) throws IOException, InterruptedException {
        this.base = base;
        this.tollgate = tollgate;
        this.contract = Contract.at(base);
    }

    /** The API of a server that runs in another way than as our own process. */
    public static Api at(URI base) throws IOException, InterruptedException {
        return new Api(base, null);
    }

    URI base() {
        return base;
    }

    Contract contract() {
        return contract;
    }

    RunningTollgate tollgate() {
        return tollgate;
    }

    public Answer get(String path, Credential credential) {
        return send("GET", path, credential, Map.of(), null);
    }

    public Answer post(String path, Credential credential, Object body) {
        return send("POST", path, credential, Map.of("Content-Type", "application/json"), json(body));
    }

    Answer patch(String path, Credential credential, Object body) {
        return send("PATCH", path, credential, Map.of("Content-Type", "application/merge-patch+json"), json(body));
    }

    Answer put(String path, Credential credential, Object body, String ifMatch) {
        return send(
                "PUT", path, credential, Map.of("Content-Type", "application/json", "If-Match", ifMatch), json(body));
    }

    Answer delete(String path, Credential credential) {
        return send("DELETE", path, credential, Map.of(), null);
    }

    /** @param headers by name; each line of a value is sent as a line of its own */
    Answer send(String method, String path, Credential credential, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        credential.headers().forEach(request::setHeader);
        headers.forEach((name, lines) -> {
            String[] line = lines.split("\n", -1);
            request.setHeader(name, line[0]);
            Arrays.stream(line).skip(1).forEach(more -> request.header(name, more));
        });
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return checked(method, path, new Answer(answer.statusCode(), answer.headers(), answer.body()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static byte[] json(Object body) {
        return body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Answer checked(String method, String path, Answer answer) {
        List<String> broken = new ArrayList<>();
        ALWAYS.stream().filter(name -> answer.header(name).isEmpty()).forEach(name -> broken.add("no " + name));
        if (answer.headers().firstValue("Server").isPresent()
                || answer.headers().firstValue("X-Powered-By").isPresent()) {
            broken.add("the server is named");
        }
        Optional<Operation> operation = contract.at(method, path.replaceAll("\\?.*", ""));
        if (answer.status() >= 400) {
            broken.addAll(problemFaults(answer, path));
        }
        if (answer.mediaType().endsWith("json") && answer.bytes().length > 0) {
            JsonNode body = answer.json();
            operation.ifPresent(
                    known -> broken.addAll(contract.misfits(known, answer.status(), answer.mediaType(), body)));
        }
        assertThat(broken)
                .as("%s %s answered %s %s", method, path, answer.status(), answer.text())
                .isEmpty();
        return answer;
    }

    private static List<String> problemFaults(Answer answer, String path) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 500) {
            faults.add("a failure of ours");
        }
        if (path.startsWith("/api/v1/oauth/token") && answer.mediaType().equals("application/json")) {
            return faults;
        }
        if (!path.startsWith("/api/") && answer.mediaType().equals("text/html")) {
            return faults;
        }
        if (!answer.mediaType().equals("application/problem+json")) {
            faults.add("not a problem document");
            return faults;
        }
        JsonNode problem = answer.json();
        List.of("type", "title", "status", "detail", "instance", "code", "requestId").stream()
                .filter(member -> !problem.hasNonNull(member))
                .forEach(member -> faults.add("no " + member));
        if (problem.path("status").asInt() != answer.status()) {
            faults.add("status differs");
        }
        if (!problem.path("requestId").asText().equals(answer.header("X-Request-Id"))) {
            faults.add("request id differs");
        }
        if (answer.status() == 401 && answer.header("WWW-Authenticate").isEmpty()) {
            faults.add("no WWW-Authenticate");
        }
        if (answer.status() == 429 && !answer.header("Retry-After").matches("[1-9][0-9]*")) {
            faults.add("no Retry-After");
        }
        return faults;
    }
}
