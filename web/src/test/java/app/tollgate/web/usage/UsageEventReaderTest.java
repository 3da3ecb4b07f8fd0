package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageDetails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageEventReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T17:30:00Z");
    private static final String TALK = "\"direction\":\"OUTBOUND\",\"from\":\"+13125550100\",\"to\":\"+442079460123\"";
    private static final String CALL = "{\"id\":\"c1\",\"type\":\"voice\",\"occurredAt\":\"2026-11-23T17:30:00Z\","
            + "\"caseType\":\"Mass Tort\",\"voice\":{\"durationSeconds\":61," + TALK + ",\"outcome\":\"CONNECTED\"}}";
    private static final UUID CAMPAIGN = UUID.fromString("0193a6b4-7c1e-7d2f-8a55-2f1d9c0e4b6a");

    @Test
    void oneEventIsReadWhole() {
        NewUsageEvent event = only(plain(CALL));
        assertThat(event.id()).isEqualTo("c1");
        assertThat(event.source()).isEmpty();
        assertThat(event.occurredAt()).isEqualTo(NOW);
        assertThat(event.links().caseType()).isEqualTo("Mass Tort");
        assertThat(event.details())
                .isEqualTo(new UsageDetails.Voice(
                        61, Direction.OUTBOUND, "+13125550100", "+442079460123", CallOutcome.CONNECTED));
    }

    @Test
    void aBatchKeepsTheOrderAndNamesEachErrorByPointer() {
        UsageBatch batch = plain("{\"events\":[" + CALL + ","
                + CALL.replace("61", "\"61\"").replace("CONNECTED", "ANSWERED") + ",7,"
                + CALL.replace("voice\":{", "voice\":{\"colour\":[1,{\"a\":2}],") + "," + CALL + "]}");
        assertThat(batch.events()).extracting(NewUsageEvent::index).containsExactly(0, 4);
        assertThat(batch.flawed()).extracting(event -> event.asRead().index()).containsExactly(1, 2, 3);
        assertThat(batch.flawed())
                .flatExtracting(event -> event.errors())
                .extracting(FieldError::pointer)
                .containsExactly(
                        "/events/1/voice/durationSeconds",
                        "/events/1/voice/outcome",
                        "/events/2",
                        "/events/3/voice/colour");
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"c1\" | \"id\":\"\" | /id | size",
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
                "2026-11-23T11:30:00-06:00",
                "2026-11-23t17:30:00z",
                "2026-11-23T17:30:00.000Z",
                "2026-11-23T17:30:00.0000009999Z",
                "2026-11-23T23:00:00+05:30"
            })
    void timesAreReadAsTheStandardWritesThem(String time) {
        assertThat(only(plain(CALL.replace("2026-11-23T17:30:00Z", time))).occurredAt())
                .isEqualTo(NOW);
    }

    @Test
    void membersThatOnlyAnswersHaveAreIgnored() {
        String shown = CALL.replace(
                "\"id\":\"c1\"",
                "\"id\":\"c1\",\"eventId\":\"x\",\"receivedAt\":\"x\",\"billedQuantity\":\"1.5\",\"unitPrice\":\"0.12\","
                        + "\"amount\":\"0.18\",\"sms\":null,\"email\":null,\"storage\":null,\"adjusts\":null,\"campaignId\":null");
        assertThat(only(plain(shown))).isEqualTo(only(plain(CALL)));
    }

    @Test
    void segmentsAreGivenOrCountedAndTheTextIsForgotten() {
        String text = "{\"id\":\"s\",\"type\":\"sms\",\"occurredAt\":\"2026-11-23T17:30:00Z\",\"sms\":{" + TALK
                + ",\"status\":\"SENT\",\"text\":\"" + "é".repeat(161) + "\"}}";
        assertThat(only(plain(text)).details())
                .isEqualTo(new UsageDetails.Sms(2, Direction.OUTBOUND, "+13125550100", "+442079460123", "SENT"));
        assertThat(only(plain(text.replace("\"text\"", "\"segments\":5,\"text\"")))
                        .details())
                .isEqualTo(new UsageDetails.Sms(5, Direction.OUTBOUND, "+13125550100", "+442079460123", "SENT"));
        assertThat(pointers(plain(text.replace("\"text\"", "\"segments\":0,\"text\""))))
                .containsExactly("/sms/segments");
    }

    @Test
    void cloudEventsAreReadInEitherOrderAndWithTheirMembersNestedOrFlat() {
        String envelope =
                "\"specversion\":\"1.0\",\"id\":\"c1\",\"source\":\"/dialler\",\"time\":\"2026-11-23T17:30:00Z\","
                        + "\"traceparent\":\"00-a\",\"datacontenttype\":\"application/json\"";
        String members = "\"durationSeconds\":61," + TALK + ",\"outcome\":\"CONNECTED\"";
        String flat =
                "{\"data\":{\"campaignId\":\"" + CAMPAIGN + "\"," + members + "},\"type\":\"voice\"," + envelope + "}";
        String nested = "{" + envelope + ",\"type\":\"voice\",\"data\":{\"voice\":{" + members + "},\"campaignId\":\""
                + CAMPAIGN + "\"}}";
        NewUsageEvent event = only(read(flat, EventFormat.CLOUD_EVENT));
        assertThat(event).isEqualTo(only(read(nested, EventFormat.CLOUD_EVENT)));
        assertThat(event.source()).isEqualTo("/dialler");
        assertThat(event.links().campaignId()).isEqualTo(CAMPAIGN);
        assertThat(event.details()).isEqualTo(only(plain(CALL)).details());

        UsageBatch batch = read(
                "[" + flat + "," + nested.replace("1.0", "0.3") + "," + flat.replace("61", "true") + ","
                        + nested.replace("traceparent", "traceParent") + "]",
                EventFormat.CLOUD_EVENT_BATCH);
        assertThat(batch.events()).hasSize(1);
        assertThat(batch.flawed())
                .flatExtracting(rejected -> rejected.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/1/specversion", "/2/data/durationSeconds", "/3/traceParent");
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

    private static NewUsageEvent only(UsageBatch batch) {
        assertThat(batch.flawed()).isEmpty();
        assertThat(batch.events()).hasSize(1);
        return batch.events().get(0);
    }

    private static List<String> pointers(UsageBatch batch) {
        return batch.flawed().get(0).errors().stream().map(FieldError::pointer).toList();
    }

    private static UsageBatch plain(String body) {
        return read(body, EventFormat.PLAIN);
    }

    private static UsageBatch read(String body, EventFormat format) {
        try {
            return UsageEventReader.read(body.getBytes(StandardCharsets.UTF_8), format, OnError.SKIP, NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
