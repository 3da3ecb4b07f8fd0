package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T17:30:00Z, 2026-11-23T17:30:00Z",
        "2026-11-23t17:30:00z, 2026-11-23T17:30:00Z",
        "2026-11-23T17:30:00.1234567Z, 2026-11-23T17:30:00.123456Z",
        "2026-11-23T17:30:00-05:00, 2026-11-23T22:30:00Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
    })
    void readsTimesAsRfc3339HasThem(String text, Instant time) {
        assertThat(TimeText.read(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23", "2026-11-23T17:30Z", "2026-11-23T17:30:00", "2026-11-23T24:00:00Z",
                        "2026-02-29T00:00:00Z",
                "+294277-01-01T00:00:00Z", "+99999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z",
                        "9999-12-31T23:59:59-00:01", ""
            })
    void whatIsNoSuchTimeOrCouldNotBeAnsweredIsNone(String text) throws IOException {
        assertThat(TimeText.read(text)).isEmpty();
        String body = "{\"name\":\"k\",\"permissions\":[\"READ\"],\"expiresAt\":\"" + text + "\"}";
        Draft<KeySettings> draft = JsonBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .draft(KeySettings.class);
        assertThat(catchThrowableOfType(ProblemException.class, draft::checked).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/expiresAt");
    }
}
