package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.UsageBatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Events of a body as the reader reads them, and a call that it reads without complaint. */
final class ReadEvents {

    static final Instant NOW = Instant.parse("2026-11-23T17:30:00Z");
    static final String TALK = "\"direction\":\"OUTBOUND\",\"from\":\"+13125550100\",\"to\":\"+442079460123\"";
    static final String CALL = "{\"id\":\"c1\",\"type\":\"voice\",\"occurredAt\":\"2026-11-23T17:30:00Z\","
            + "\"caseType\":\"Mass Tort\",\"voice\":{\"durationSeconds\":61," + TALK + ",\"outcome\":\"CONNECTED\"}}";

    private ReadEvents() {}

    static NewUsageEvent only(UsageBatch batch) {
        assertThat(batch.flawed()).isEmpty();
        assertThat(batch.events()).hasSize(1);
        return batch.events().get(0);
    }

    static List<String> pointers(UsageBatch batch) {
        return batch.flawed().get(0).errors().stream().map(FieldError::pointer).toList();
    }

    static UsageBatch plain(String body) {
        return read(body, EventFormat.PLAIN);
    }

    static UsageBatch read(String body, EventFormat format) {
        try {
            return UsageEventReader.read(body.getBytes(StandardCharsets.UTF_8), format, OnError.SKIP, NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
