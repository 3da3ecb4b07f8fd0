package app.tollgate.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRotationTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theFirstKeyIsUsedAtOnce() {
        assertThat(KeyRotation.nextUse(List.of(), START)).contains(START);
    }

    @Test
    void overAYearEveryTokenMeetsAKeyThatWasPublishedBeforeAndKeptAfter() {
        List<SigningKey> keys = new ArrayList<>();
        List<SigningKey> all = new ArrayList<>();
        for (Instant now = START;
                now.isBefore(START.plus(Duration.ofDays(365)));
                now = now.plus(Duration.ofMinutes(30))) {
            Instant time = now;
            KeyRotation.nextUse(keys, time).ifPresent(useFrom -> {
                SigningKey made = new SigningKey("key " + all.size(), null, useFrom);
                assertThat(all.isEmpty() || useFrom.isAfter(time.plus(Duration.ofHours(23))))
                        .isTrue();
                keys.add(made);
                all.add(made);
            });
            keys.removeAll(KeyRotation.ended(keys, time));
            Instant longestAgo = time.minus(LiveSession.ABSOLUTE);
            assertThat(keys).contains(KeyRotation.current(keys, time).orElseThrow());
            KeyRotation.current(all, longestAgo)
                    .ifPresent(signer -> assertThat(keys).contains(signer));
        }
        assertThat(all).hasSizeBetween(12, 14);
        assertThat(keys).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aKeyThatIsMadeLateIsStillPublishedBeforeItIsUsed() {
        SigningKey old = new SigningKey("old", null, START);
        Instant late = START.plus(Duration.ofDays(90));
        assertThat(KeyRotation.nextUse(List.of(old), late)).contains(late.plus(KeyRotation.CAUGHT_UP_BEFORE));
    }

    @Test
    void underAClockThatWasTurnedBackAKeyIsMadeAtOnceAndRotatedAsEver() {
        SigningKey ahead = new SigningKey("ahead", null, START.plus(Duration.ofDays(90)));
        assertThat(KeyRotation.nextUse(List.of(ahead), START)).contains(START);

        SigningKey made = new SigningKey("made", null, START);
        List<SigningKey> both = List.of(made, ahead);
        assertThat(KeyRotation.current(both, START)).contains(made);
        assertThat(KeyRotation.nextUse(both, START)).isEmpty();
        assertThat(KeyRotation.ended(both, START)).isEmpty();
        assertThat(KeyRotation.nextUse(both, START.plus(Duration.ofDays(29)))).contains(START.plus(KeyRotation.USED));
    }

    @Test
    void aSuccessorThatIsPublishedAlreadyIsNotMadeAgain() {
        SigningKey old = new SigningKey("old", null, START);
        SigningKey next = new SigningKey("next", null, START.plus(KeyRotation.USED));
        assertThat(KeyRotation.nextUse(List.of(old, next), START.plus(Duration.ofDays(29))))
                .isEmpty();
    }
}
