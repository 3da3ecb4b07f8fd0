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
                "GET /api/v1/users?limit=%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/%c0%af%c0%af HTTP/1.1\r\nHost: localhost\r\n",
                "GET /WEB-INF/web.xml HTTP/1.1\r\nHost: localhost\r\n",
                "GET /META-INF/persistence.xml HTTP/1.1\r\nHost: localhost\r\n",
                "GET /no-such-page HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n",
                "BREW /api/v1/me HTTP/1.1\r\nHost: localhost\r\n",
                "TRACE /api/v1/me HTTP/1.1\r\nHost: localhost\r\n",
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
            })
    void aRequestThatNoResourceTakesGetsAProblemWithoutTheServersName(String head, RunningTollgate tollgate)
            throws Exception {
        String answer = raw(tollgate, head);
        assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
        assertThat(answer).doesNotContainIgnoringCase("payara", "glassfish", "grizzly", "jersey", "Server:");
        assertThat(answer).containsIgnoringCase("X-Request-Id:").contains("application/problem+json");
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

    @Test
    void peopleGetAPageAndProgramsADocument(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        assertThat(api.get("/no-such-page", Credential.NONE).mediaType()).isEqualTo("application/problem+json");
        String page = raw(tollgate, "GET /no-such-page HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n");
        assertThat(page).startsWith("HTTP/1.1 404").contains("text/html").doesNotContainIgnoringCase("payara");
    }

    private static String raw(RunningTollgate tollgate, String head) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", tollgate.base().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
