package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

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
}
