package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies whose media type names a charset. */
@ExtendWith(TollgateServer.class)
class CharsetsIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    @TestFactory
    List<DynamicTest> noOperationReadsABodyAsUtf8ThatSaysItIsNot(RunningTollgate tollgate) throws Exception {
        GoodCaller caller = GoodCaller.of(tollgate);
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : caller.api().contract().operations()) {
            operation.bodies().keySet().stream()
                    .filter(type -> !type.equals(FORM))
                    .forEach(type -> tests.add(DynamicTest.dynamicTest(
                            operation + " " + type, () -> assertRefused(caller, operation, type))));
        }
        return tests;
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "\"windows-1252\"", "nonsense"})
    void anotherCharsetDoesNothing(String charset, RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        Answer answer = send(company, charset);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(company.items("/api/v1/lists")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-8", "\"utf-8\"", "us-ascii"})
    void utf8MayBeNamed(String charset, RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        assertThat(send(company, charset).status()).isEqualTo(201);
    }

    @Test
    void aCallWithoutABodyHasNoCharset(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        Map<String, String> headers = Map.of("Content-Type", "application/json; charset=utf-16");
        assertThat(company.api()
                        .send("GET", "/api/v1/me", company.admin(), headers, null)
                        .status())
                .isEqualTo(200);
    }

    private static void assertRefused(GoodCaller caller, Operation operation, String type) {
        Answer answer = caller.api()
                .send(
                        operation.method(),
                        GoodCaller.somewhere(operation.path()),
                        caller.lastingCredential(operation),
                        Map.of("Content-Type", type + "; charset=iso-8859-1", "If-Match", "*"),
                        "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(415);
        assertThat(answer.json().get("detail").asText()).contains("UTF-8");
    }

    private static Answer send(Company company, String charset) {
        return company.api()
                .send(
                        "POST",
                        "/api/v1/lists",
                        company.key("WRITE"),
                        Map.of("Content-Type", "application/json; charset=" + charset),
                        "{\"name\":\"Spring\"}".getBytes(StandardCharsets.UTF_8));
    }
}
