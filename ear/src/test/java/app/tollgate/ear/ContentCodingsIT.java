package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that come through a coding. */
@ExtendWith(TollgateServer.class)
class ContentCodingsIT {

    private static final byte[] CONTACTS = "name,phone\r\nAnn,+13125550101\r\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
    void aBodyMayComeThroughGzip(String coding, RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        Answer answer = send(company, "application/json", coding, gzip(event(company)));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "lzma", "gzip, br", "gzip, gzip", "gzipped", "nonsense"})
    void anotherCodingIsNamedAsSuchAndDoesNothing(String coding, RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        for (byte[] body : new byte[][] {event(company), gzip(event(company))}) {
            Answer answer = send(company, "application/json", coding, body);
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("unsupported-media-type");
            assertThat(answer.header("Accept-Encoding")).isEqualTo("gzip");
        }
        assertThat(company.items("/api/v1/usage/events")).isEmpty();
    }

    @Test
    void aWrongMediaTypeIsNotTakenForAWrongCoding(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        Answer answer = send(company, "text/plain", "identity", event(company));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Accept-Encoding")).isEmpty();
    }

    @Test
    void whatIsNoGzipIsABadRequest(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        assertThat(send(company, "application/json", "gzip", event(company)).status())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatIsCutOffIsNoShorterOne(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        byte[] whole = gzip(CONTACTS);
        Answer answer = sendContacts(company, Arrays.copyOf(whole, whole.length - 1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).contains("gzip");
        assertThat(company.items("/api/v1/contacts/imports")).isEmpty();
    }

    @Test
    void aBodyMayComeInSeveralMembers(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(gzip(CONTACTS));
        members.writeBytes(gzip("Bob,+13125550102\r\n".getBytes(StandardCharsets.UTF_8)));
        Answer answer = sendContacts(company, members.toByteArray());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("rows").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"gzip,gzip", "'deflate, gzip',gzip", "deflate,''", "lzma,''", "gzip;q=0,''", "identity,''"})
    void anAnswerComesInACodingThatTheCallerTakes(String accepted, String coding, RunningTollgate tollgate)
            throws Exception {
        Answer answer =
                new Api(tollgate).send("GET", "/openapi", Credential.NONE, Map.of("Accept-Encoding", accepted), null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
    }

    @Test
    void aCallWithoutABodyHasNoCoding(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        Answer answer =
                company.api().send("GET", "/api/v1/me", company.admin(), Map.of("Content-Encoding", "br"), null);
        assertThat(answer.status()).isEqualTo(200);
    }

    private static Answer send(Company company, String type, String coding, byte[] body) throws Exception {
        return company.api()
                .send(
                        "POST",
                        "/api/v1/usage/events",
                        company.key("WRITE"),
                        Map.of("Content-Type", type, "Content-Encoding", coding),
                        body);
    }

    private static Answer sendContacts(Company company, byte[] body) throws Exception {
        return company.api()
                .send(
                        "POST",
                        "/api/v1/contacts/imports",
                        company.key("WRITE"),
                        Map.of("Content-Type", "text/csv", "Content-Encoding", "gzip"),
                        body);
    }

    private static byte[] event(Company company) {
        return company.voice("coded", 60).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }
}
