package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the OpenAPI document takes the query parameters that stand there, and names any other. */
@ExtendWith(TollgateServer.class)
class QueryParametersIT {

    @TestFactory
    List<DynamicTest> aQueryParameterThatAnAddressDoesNotTakeIsNamed(RunningTollgate tollgate) throws Exception {
        GoodCaller caller = GoodCaller.of(tollgate);
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : caller.api().contract().operations()) {
            // OAuth wants unknown parameters ignored, and the signing keys are outside the API.
            if (operation.path().startsWith("/api/") && !operation.id().equals("exchangeKey")) {
                tests.add(DynamicTest.dynamicTest(operation.toString(), () -> {
                    Answer answer = asked(caller, operation, "form=2026-11-01");
                    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
                    assertThat(answer.json().at("/errors/0/parameter").textValue())
                            .isEqualTo("form");
                    assertThat(answer.json().at("/errors/0/code").textValue()).isEqualTo("unknown-parameter");
                }));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyQueryParameterOfTheDocumentIsTaken(RunningTollgate tollgate) throws Exception {
        GoodCaller caller = GoodCaller.of(tollgate);
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : caller.api().contract().operations()) {
            for (JsonNode parameter : operation.queryParameters()) {
                String name = parameter.get("name").textValue();
                tests.add(DynamicTest.dynamicTest(operation + " " + name, () -> {
                    Answer answer = asked(caller, operation, name + "=");
                    assertThat(answer.text()).doesNotContain("unknown-parameter");
                    assertThat(answer.status()).isNotEqualTo(415);
                }));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> aCursorThatIsNotOursDoesNotBeginTheListAnew(RunningTollgate tollgate) throws Exception {
        GoodCaller caller = GoodCaller.of(tollgate);
        return caller.api().contract().operations().stream()
                .filter(operation -> !operation.namesSomething())
                .filter(operation -> operation.queryParameters().stream()
                        .anyMatch(parameter -> parameter.get("name").textValue().equals("cursor")))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Answer answer = asked(caller, operation, "cursor=bm90LW91cnM");
                    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
                    assertThat(answer.json().at("/errors/0/parameter").textValue())
                            .isEqualTo("cursor");
                }))
                .toList();
    }

    private static Answer asked(GoodCaller caller, Operation operation, String query) {
        Map<String, String> headers = operation.bodies().isEmpty()
                ? Map.of()
                : Map.of("Content-Type", operation.bodies().keySet().iterator().next());
        return caller.api()
                .send(
                        operation.method(),
                        GoodCaller.somewhere(operation.path()) + "?" + query,
                        caller.lastingCredential(operation),
                        headers,
                        operation.bodies().isEmpty() ? null : "{}".getBytes(StandardCharsets.UTF_8));
    }
}
