package app.tollgate.web.usage;

import static app.tollgate.web.usage.ReadEvents.CALL;
import static app.tollgate.web.usage.ReadEvents.plain;
import static app.tollgate.web.usage.ReadEvents.pointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.UsageBatch;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderNamesWrongEventsTest {

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(pointers(plain("{}"))).containsExactlyInAnyOrder("/id", "/type", "/occurredAt");
        assertThat(pointers(
                        plain("{\"id\":\"a\",\"type\":\"sms\",\"occurredAt\":\"2026-11-23T17:30:00Z\",\"sms\":{}}")))
                .containsExactlyInAnyOrder("/sms/direction", "/sms/from", "/sms/to", "/sms/status", "/sms/segments");
        assertThat(pointers(plain("{\"id\":\"a\",\"type\":\"email\",\"occurredAt\":\"2026-11-23T17:30:00Z\"}")))
                .containsExactly("/email");
    }

    @Test
    void theObjectOfAnotherKindIsRefused() {
        assertThat(pointers(plain(CALL.replace("\"caseType\"", "\"email\":{\"recipients\":1},\"caseType\""))))
                .containsExactly("/email");
    }

    @Test
    void membersOfTwoKindsDoNotCountAsRepeated() {
        String message =
                "\"sms\":{\"segments\":1,\"direction\":\"INBOUND\",\"from\":\"+13125550100\",\"to\":\"+13125550123\",\"status\":\"SENT\"},";
        assertThat(pointers(plain(CALL.replace("\"voice\":", message + "\"voice\":"))))
                .containsExactly("/sms");
        assertThat(pointers(plain(CALL.replace("\"caseType\"", message + "\"caseType\""))))
                .containsExactly("/sms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"c1\" | \"id\":\"\" | /id | size",
                "\"id\":\"c1\" | \"id\":\" \\u00a0\\n\" | /id | blank",
                "\"id\":\"c1\" | \"id\":5 | /id | type",
                "\"id\":\"c1\" | \"id\":null | /id | required",
                "\"id\":\"c1\" | \"id\":\"a\\u0000b\" | /id | characters",
                "\"id\":\"c1\" | \"id\":\"a\\ud800b\" | /id | characters",
                "\"id\":\"c1\" | \"id\":\"c1\",\"id\":\"c2\" | /id | duplicate-member",
                "\"id\":\"c1\" | \"id\":null,\"id\":\"c2\" | /id | duplicate-member",
                "\"id\":\"c1\" | \"id\":\"c1\",\"caseId\":null,\"caseId\":null | /caseId | duplicate-member",
                "OUTBOUND\" | OUTBOUND\",\"direction\":null | /voice/direction | duplicate-member",
                "\"id\":\"c1\" | \"id\":\"c1\",\"campaignId\":\"x\" | /campaignId | type",
                "\"Mass Tort\" | \"\" | /caseType | size",
                "\"id\":\"c1\" | \"id\":\"c1\",\"a/b~c\":1 | /a~1b~0c | unknown-member",
                "\"id\":\"c1\" | \"id\":\"c1\",\"holdId\":\"h\" | /holdId | type",
                "\"voice\",\" | \"fax\",\" | /type | type",
                "2026-11-23T17:30:00Z | 2026-11-23T17:35:01Z | /occurredAt | too-far-ahead",
                "2026-11-23T17:30:00Z | 2025-10-23T17:29:59Z | /occurredAt | too-old",
                "2026-11-23T17:30:00Z | 2026-02-30T00:00:00Z | /occurredAt | type",
                "2026-11-23T17:30:00Z | 2026-11-23 17:30 | /occurredAt | type",
                "61 | 86401 | /voice/durationSeconds | range",
                "61 | -1 | /voice/durationSeconds | range",
                "61 | 1.5 | /voice/durationSeconds | type",
                "61 | 99999999999999999999999 | /voice/durationSeconds | range",
                "+13125550100 | 3125550100 | /voice/from | phone",
                "+13125550100 | +1312555 | /voice/from | phone",
                "+13125550100 | +131255501001 | /voice/from | phone",
                "+442079460123 | +99999999999 | /voice/to | phone",
                "OUTBOUND | SIDEWAYS | /voice/direction | type",
            })
    void aWrongMemberIsNamed(String good, String bad, String pointer, String code) {
        UsageBatch batch = plain(CALL.replace(good, bad));
        assertThat(batch.events()).isEmpty();
        assertThat(batch.flawed().get(0).errors())
                .anySatisfy(error -> {
                    assertThat(error.pointer()).isEqualTo(pointer);
                    assertThat(error.code()).isEqualTo(code);
                })
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"id\":}",
                "{}{}",
                "{\"events\":[{}",
                "nul",
                "{\"a\":\"\u0001\"}",
                "[",
                "[1,{}",
                "[]]",
                "7 7",
                "7,",
                "{\"events\":7",
                "{\"events\":[]",
                "{\"events\":[]}}",
                "{\"events\":[{}],\"more\":1",
                "{\"events\":{\"a\":[1}",
                "{\"events\":[7",
                "{\"id\":{}",
                "{\"voice\":{\"from\":1"
            })
    void unreadableBodiesAreMalformed(String body) {
        assertRefused(body, ProblemCode.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "null",
                "{\"events\":7}",
                "{\"events\":[]}",
                "{\"events\":[{}],\"more\":1}",
                "{\"events\":[{}],\"events\":[]}",
                "[1,{}]"
            })
    void wrongEnvelopesAreInvalid(String body) {
        assertRefused(body, ProblemCode.INVALID);
    }

    @Test
    void tooManyEventsAndTooDeepOnesAreRefusedAsAWhole() {
        String most = "{\"events\":[" + (CALL + ",").repeat(999) + CALL + "]}";
        assertThat(plain(most).events()).hasSize(1000);
        assertRefused(most.replace("]}", "," + CALL + "]}"), ProblemCode.PAYLOAD_TOO_LARGE);
        assertRefused("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", ProblemCode.MALFORMED_JSON);
    }

    @Test
    void aThousandUnknownMembersAreNotAThousandErrors() {
        StringBuilder body = new StringBuilder("{\"id\":\"a\"");
        for (int i = 0; i < 1000; i++) {
            body.append(",\"x").append(i).append("\":1");
        }
        assertThat(plain(body + "}").flawed().get(0).errors()).hasSizeLessThanOrEqualTo(20);
    }

    @Property
    void noTextWhateverBreaksTheReader(@ForAll String text) {
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
        for (String body : List.of(text, CALL.replace("c1", quoted), CALL.replace("61", text))) {
            try {
                UsageBatch batch = plain(body);
                assertThat(batch.events().size() + batch.flawed().size()).isEqualTo(1);
            } catch (ProblemException refused) {
                assertThat(refused.code().status()).isBetween(400, 422);
            }
        }
    }

    private static void assertRefused(String body, ProblemCode code) {
        assertThatThrownBy(() -> plain(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
