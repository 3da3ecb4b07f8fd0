package app.tollgate.web.usage;

import static app.tollgate.web.usage.ReadEvents.CALL;
import static app.tollgate.web.usage.ReadEvents.NOW;
import static app.tollgate.web.usage.ReadEvents.TALK;
import static app.tollgate.web.usage.ReadEvents.only;
import static app.tollgate.web.usage.ReadEvents.plain;
import static app.tollgate.web.usage.ReadEvents.pointers;
import static app.tollgate.web.usage.ReadEvents.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageDetails;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageEventReaderTest {

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
    void aTextIsMeasuredInCharactersAndNotInUnitsOfJava() {
        String longest = "\ud83d\ude00".repeat(100);
        assertThat(only(plain(CALL.replace("Mass Tort", longest))).links().caseType())
                .isEqualTo(longest);
        assertThat(pointers(plain(CALL.replace("Mass Tort", longest + "x")))).containsExactly("/caseType");
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
}
