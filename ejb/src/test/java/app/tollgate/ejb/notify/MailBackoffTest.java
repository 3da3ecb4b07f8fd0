package app.tollgate.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailBackoffTest {

    private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void waitsDoubleFromFiveSecondsToAnHour() {
        assertThat(MailBackoff.next(MADE, 1, MADE)).contains(MADE.plusSeconds(5));
        assertThat(MailBackoff.next(MADE, 2, MADE)).contains(MADE.plusSeconds(10));
        assertThat(MailBackoff.next(MADE, 5, MADE)).contains(MADE.plusSeconds(80));
        assertThat(MailBackoff.next(MADE, 11, MADE)).contains(MADE.plus(Duration.ofHours(1)));
        assertThat(MailBackoff.next(MADE, 1_000_000, MADE)).contains(MADE.plus(Duration.ofHours(1)));
    }

    @Test
    void aMessageIsGivenUpAfterThreeDays() {
        Instant end = MADE.plus(Duration.ofDays(3));
        assertThat(MailBackoff.next(MADE, 40, end.minusMillis(1))).isPresent();
        assertThat(MailBackoff.next(MADE, 40, end)).isEmpty();
    }
}
