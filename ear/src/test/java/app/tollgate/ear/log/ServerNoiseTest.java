package app.tollgate.ear.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerNoiseTest {
    private static final String SERVER = "jakarta.enterprise.ejb.container";

    private final ServerNoise noise = new ServerNoise();

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "23505", "40P01", "53300", "55P03", "57P01", "57P03"})
    void theServerDoesNotTellWhatTheApplicationAnswers(String state) {
        Throwable wrapped = new IllegalStateException(new IOException(new SQLException("away", state)));
        assertThat(heard(SERVER, wrapped)).isFalse();
        assertThat(heard("app.tollgate.ejb.shared.Repeater", wrapped)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42703", "22008", "23502", "23514", "XX000"})
    void statementsThatAreOurFaultAreHeard(String state) {
        assertThat(heard(SERVER, new IllegalStateException(new SQLException("wrong", state))))
                .isTrue();
        assertThat(heard(SERVER, new SQLException("without a state"))).isTrue();
    }

    @Test
    void callersThatHangUpAreNotHeard() {
        assertThat(heard(SERVER, new IOException("Broken pipe"))).isFalse();
        assertThat(heard(SERVER, new IOException("No space left on device"))).isTrue();
    }

    @Test
    void whatIsHeldIsToldLaterOrNever() {
        List<String> told = new ArrayList<>();
        Handler console = new Listening(told);
        console.setFilter(noise);
        Logger server = Logger.getLogger(SERVER);
        server.addHandler(console);
        try {
            ServerNoise.hold();
            server.warning("dropped");
            ServerNoise.release(false);
            ServerNoise.hold();
            server.warning("held");
            assertThat(told).isEmpty();
            assertThat(heard("app.tollgate.ejb.shared.Repeater", null)).isTrue();
            ServerNoise.release(true);
            server.warning("at once");
        } finally {
            server.removeHandler(console);
        }
        assertThat(told).containsExactly("held", "at once");
    }

    private static final class Listening extends Handler {
        private final List<String> told;

        Listening(List<String> told) {
            this.told = told;
        }

        @Override
        public void publish(LogRecord heard) {
            if (isLoggable(heard)) {
                told.add(heard.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private boolean heard(String logger, Throwable thrown) {
        LogRecord record = new LogRecord(Level.WARNING, "");
        record.setLoggerName(logger);
        record.setThrown(thrown);
        return noise.isLoggable(record);
    }
}
