package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the container refuses by itself is told like everything else, and names nobody. */
@ExtendWith(TollgateServer.class)
class ContainerErrorsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /.. HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/users?limit=%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/%c0%af%c0%af HTTP/1.1\r\nHost: localhost\r\n",
                "GET /WEB-INF/web.xml HTTP/1.1\r\nHost: localhost\r\n",
                "GET /META-INF/persistence.xml HTTP/1.1\r\nHost: localhost\r\n",
                "GET /no-such-page HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n",
                "BREW /api/v1/me HTTP/1.1\r\nHost: localhost\r\n",
                "BREW /health/live HTTP/1.1\r\nHost: localhost\r\n",
                "PATCH /openapi HTTP/1.1\r\nHost: localhost\r\n",
                "PATCH /metrics HTTP/1.1\r\nHost: localhost\r\n",
                "TRACE /api/v1/me HTTP/1.1\r\nHost: localhost\r\n",
                "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n",
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
            })
    void aRequestThatNoResourceTakesGetsAProblemWithoutTheServersName(String head, RunningTollgate tollgate)
            throws Exception {
        String answer = raw(tollgate, head);
        assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
        assertThat(answer).doesNotContainIgnoringCase("payara", "glassfish", "grizzly", "jersey", "Server:");
        assertThat(answer).containsIgnoringCase("X-Request-Id:").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/me HTTP/1.1\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost:\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost: a:b:c\r\n",
                "GET http:// HTTP/1.1\r\nHost: localhost\r\n",
                "GET nowhere HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/me% HTTP/1.1\r\nHost: localhost\r\n",
                "GET /% HTTP/1.1\r\nHost: localhost\r\n",
                "GET /usage%4 HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/me;a=b HTTP/1.1\r\nHost: localhost\r\n",
                "POST /api;a=b/v1/lists HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n",
                "GET /api/v1/me HTTP/2.7\r\nHost: localhost\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer caf\u00e9\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-\u00e9: a\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-A : a\r\n",
                "GET /api/v1/caf\u00e9 HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n",
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: two\r\n",
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n",
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n",
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 2\r\n",
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n",
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n",
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: foo\r\n",
                "GET /api/v1/usage/events?caseType=%ff HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/usage/events?limit=%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\nHTTP2-Settings: !\r\nConnection: Upgrade, HTTP2-Settings\r\n",
            })
    void whatTheConnectorCannotReadIsABadRequestLikeAnyOther(String head, RunningTollgate tollgate) throws Exception {
        assertIsBadRequest(raw(tollgate, head));
    }

    @Test
    void aLengthBeforeTheChunksIsASecondLengthToo(RunningTollgate tollgate) throws Exception {
        String head = "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 50\r\nTransfer-Encoding: chunked\r\n";
        assertIsBadRequest(raw(tollgate, head, "2\r\n{}\r\n0\r\n\r\n")).contains("length of the body once");
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 60_000})
    void headersThatAreTooLongAreRefusedWithTheReason(int length, RunningTollgate tollgate) throws Exception {
        String inHeaders = "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(length) + "\r\n";
        String inAddress = "GET /api/v1/" + "a".repeat(length) + " HTTP/1.1\r\nHost: localhost\r\n";
        assertIsBadRequest(raw(tollgate, inHeaders)).contains("8 KiB");
        assertIsBadRequest(raw(tollgate, inAddress)).contains("8 KiB");
    }

    @Test
    void theCallersOwnRequestIdIsKeptAlsoWhenItsRequestCannotBeRead(RunningTollgate tollgate) throws Exception {
        String answer = raw(tollgate, "GET /api/v1/me HTTP/1.1\r\nX-Request-Id: my-own-id-1\r\n");
        assertIsBadRequest(answer).contains("X-Request-Id: my-own-id-1", "\"requestId\":\"my-own-id-1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n", "-5\r\n", "ffffffffffffffffffff\r\n", "5 x\r\n"})
    void aBodyWhoseChunksBreakInTheMiddleDoesNothing(String broken, RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        String event = company.voice("broken", 60).toString();
        String half = event.substring(0, event.length() / 2);
        String answer = raw(
                tollgate,
                "POST /api/v1/usage/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\nAuthorization: "
                        + company.key("WRITE").headers().get("Authorization") + "\r\n",
                Integer.toHexString(half.length()) + "\r\n" + half + "\r\n",
                broken);
        assertIsBadRequest(answer);
        assertThat(company.items("/api/v1/usage/events")).isEmpty();
    }

    @Test
    void aBodyThatBreaksOffDoesNothingAndIsNoFailureOfOurs(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        String event = company.voice("short", 60).toString();
        String id = "hung-up-" + company.marker();
        try (Socket socket = new Socket("127.0.0.1", tollgate.base().getPort())) {
            String head = "POST /api/v1/usage/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "X-Request-Id: " + id + "\r\nContent-Length: " + (event.length() + 1) + "\r\nAuthorization: "
                    + company.key("WRITE").headers().get("Authorization") + "\r\n\r\n" + event;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThat(company.items("/api/v1/usage/events")).isEmpty();
        assertThat(tollgate.output()).doesNotContain(id);
    }

    @Test
    void aLineThatIsNotHttpIsRefusedWithoutTheServersName(RunningTollgate tollgate) throws Exception {
        String answer = raw(tollgate, "nonsense\r\n");
        assertThat(answer).doesNotContainIgnoringCase("payara", "glassfish", "grizzly", "Server:");
    }

    @Test
    void aLongQueryHarmsNobodyWhateverProtocolTheCallerWouldLike(RunningTollgate tollgate) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (String query : List.of("a".repeat(5_000), "b", "c")) {
            HttpRequest request = HttpRequest.newBuilder(tollgate.base().resolve("/api/v1/users?limit=" + query))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TLS/1.0", "nonsense/7", "h2c\r\nHTTP2-Settings: AAEAAEAA\r\nConnection: Upgrade, HTTP2-Settings"
            })
    void aWishForAnUnknownProtocolIsPassedOverAndTheBodyRead(String wish, RunningTollgate tollgate) throws Exception {
        String head = "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nUpgrade: "
                + wish + "\r\n";
        String whole = raw(tollgate, head + "Content-Length: 14\r\n", "{\"tenant\":\"t\"}");
        String inChunks = raw(
                tollgate, head + "Transfer-Encoding: chunked\r\n", "6\r\n{\"tena\r\n", "8\r\nnt\":\"t\"}\r\n0\r\n\r\n");
        for (String answer : List.of(whole, inChunks)) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 422 ")
                    .contains("application/problem+json", "\"/email\"", "\"/password\"")
                    .doesNotContain("\"/tenant\"");
        }
    }

    @Test
    void requestsThatCannotBeReadSpoilNothingForThoseWhoWouldLikeAnotherProtocol(RunningTollgate tollgate)
            throws Exception {
        for (int i = 0; i < 20; i++) {
            assertIsBadRequest(raw(
                    tollgate, "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000) + "\r\n"));
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_2)
                    .build()
                    .send(
                            HttpRequest.newBuilder(tollgate.base().resolve("/openapi"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void optionsTellTheMethodsWhoeverAsks(RunningTollgate tollgate) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(tollgate.base().resolve("/api/v1/users"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isLessThan(300);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST", "OPTIONS");
        assertThat(answer.body()).doesNotContain("wadl");
        assertThat(new Api(tollgate).get("/application.wadl", Credential.NONE).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/health/live", "/metrics", "/.well-known/jwks.json", "/api/v1/me"})
    void aSlashAtTheEndOfAnAddressChangesNothing(String path, RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        Answer without = company.api().get(path, company.key("READ"));
        Answer with = company.api().get(path + "/", company.key("READ"));
        assertThat(with.status()).isEqualTo(200);
        assertThat(with.mediaType()).isEqualTo(without.mediaType());
    }

    @Test
    void peopleGetAPageAndProgramsADocument(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        assertThat(api.get("/no-such-page", Credential.NONE).mediaType()).isEqualTo("application/problem+json");
        String page = raw(tollgate, "GET /no-such-page HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n");
        assertThat(page).startsWith("HTTP/1.1 404").contains("text/html").doesNotContainIgnoringCase("payara");
    }

    private static AbstractStringAssert<?> assertIsBadRequest(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContainIgnoringCase("payara", "grizzly", "Server:");
        for (String header : Api.ALWAYS) {
            assertThat(answer).containsIgnoringCase("\r\n" + header + ": ");
        }
        return assertThat(answer).contains("application/problem+json", "\"code\":\"bad-request\"", "\"requestId\":");
    }

    /** Sends the head, then each part of the body, and reads what is answered. */
    private static String raw(RunningTollgate tollgate, String head, String... parts) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", tollgate.base().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            for (String part : parts) {
                out.flush();
                // So that the server reads what came before by itself.
                TimeUnit.MILLISECONDS.sleep(200);
                out.write(part.getBytes(StandardCharsets.ISO_8859_1));
            }
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
