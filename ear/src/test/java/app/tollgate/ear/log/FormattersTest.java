package app.tollgate.ear.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormattersTest {
    @AfterEach
    void forgetContext() {
        LogContext.use(Map::of);
    }

    @Test
    void recordIsOneLineEvenIfItsTextIsNot() {
        assertThat(new LineFormatter().format(record("first\r\nINFO forged second\n")))
                .isEqualTo("2026-11-23T17:30:00Z INFO app.tollgate.some first | INFO forged second"
                        + System.lineSeparator());
    }

    @Test
    void lineNamesTheRequestAndTheTenant() {
        LogContext.use(() -> Map.of("request", "r-1", "tenant", "acme"));

        assertThat(new LineFormatter().format(record("done")))
                .contains("app.tollgate.some [request=r-1 tenant=acme] done");
    }

    @Test
    void jsonIsOneObjectALineWhateverTheTextHolds() throws Exception {
        String text = "quote \" backslash \\ tab \t line \n bell \u0007 é";
        LogRecord record = record(text);
        record.setThrown(new IllegalStateException("why"));
        String line = new JsonFormatter().format(record);
        JsonNode json = new ObjectMapper().readTree(line);

        assertThat(line.stripTrailing()).doesNotContain("\n");
        assertThat(json.path("message").asText()).isEqualTo(text);
        assertThat(json.path("stack").asText()).contains("IllegalStateException: why");
    }

    @Test
    void serverIsHeardFromWarningOnAndTheApplicationAlways() {
        LogRecord chatter = new LogRecord(Level.INFO, "hello");
        chatter.setLoggerName("fish.payara.something");

        assertThat(new ServerNoise().isLoggable(chatter)).isFalse();
        assertThat(new ServerNoise().isLoggable(record("hello"))).isTrue();
    }

    @Test
    void callersThatHangUpOrSendWhatCannotBeReadDoNotFillTheLog() {
        assertThat(isHeard(new UncheckedIOException(new IOException("Connection is closed"))))
                .isFalse();
        assertThat(isHeard(new IllegalStateException(new EOFException()))).isFalse();
        assertThat(isHeard(new IOException("No space left on device"))).isTrue();
        assertThat(isHeard(new IllegalStateException("Connection is closed"))).isTrue();
        assertThat(isHeard(null)).isTrue();
    }

    private static boolean isHeard(Throwable thrown) {
        LogRecord failure = new LogRecord(Level.SEVERE, "failed");
        failure.setLoggerName("org.glassfish.something");
        failure.setThrown(thrown);
        return new ServerNoise().isLoggable(failure);
    }

    private static LogRecord record(String text) {
        LogRecord record = new LogRecord(Level.INFO, text);
        record.setLoggerName("app.tollgate.some");
        record.setInstant(Instant.parse("2026-11-23T17:30:00Z"));
        return record;
    }
}
