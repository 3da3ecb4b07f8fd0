package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the container refuses before any filter of ours is a problem like all others, with the headers of every answer. */
@ExtendWith(TollgateServer.class)
class EarlyRefusalsIT {

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/META-INF/x", "/web-inf/x"})
    void addressesThatTheContainerKeepsToItself(String path, RunningTollgate tollgate) throws Exception {
        Answer answer = new Api(tollgate).get(path, Credential.NONE);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aStatusThatTheServerDoesNotKnowHasItsWords(RunningTollgate tollgate) throws Exception {
        String body = "{\"token\":\"x\"}";
        String request = "POST /api/v1/invitations/accept HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket =
                new Socket(tollgate.base().getHost(), tollgate.base().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 422 Unprocessable Content\r\n");
        }
    }
}
