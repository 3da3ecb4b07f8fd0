package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallWordsTest {

    private final CallWords words = new CallWords();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatSaysTheSameIsMadeOnceAndForEachActorAndActionAnew() {
        byte[] first = words("Key", "GET /me");
        assertThat(words("Key", "GET /me")).isSameAs(first);
        assertThat(words("Key", "GET /usage")).isNotEqualTo(first);
        assertThat(words("Other", "GET /me")).isNotEqualTo(first);
        assertThat(made).hasValue(3);
    }

    @Test
    void whatCallersMakeUpAtLengthIsNotKept() {
        String madeUp = "X".repeat(8_000) + " /me";
        assertThat(words("Key", madeUp)).isNotSameAs(words("Key", madeUp));
        assertThat(made).hasValue(2);
    }

    private byte[] words(String actor, String action) {
        return words.of(actor, action, () -> new byte[] {(byte) made.incrementAndGet()});
    }
}
