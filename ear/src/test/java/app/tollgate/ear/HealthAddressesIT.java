package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks whether the server is well asks at an address that is there. */
@ExtendWith(TollgateServer.class)
class HealthAddressesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {"/health", "/health/", "/health/live", "/health/ready", "/health/ready/", "/health/started"})
    void aCheckAnswers(String path, RunningTollgate tollgate) throws Exception {
        Answer answer = new Api(tollgate).get(path, Credential.NONE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("status").asText()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/live/anything",
                "/health/ready/anything",
                "/health/liveness",
                "/health/%6cive/x",
                "/healthy"
            })
    void whatIsNoCheckIsNotThere(String path, RunningTollgate tollgate) throws Exception {
        Answer answer = new Api(tollgate).get(path, Credential.NONE);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
        assertThat(answer.json().get("instance").asText()).isEqualTo(path);
    }
}
