package app.tollgate.api.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t", "\u00a0", "\u200b\u2060", "\u3000", "\ufeff \u00ad"})
    void showsNothing(String text) {
        assertThat(BlankText.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " \u00a0x", "-", "\u6f22", "\ud83d\ude00", "\u0e33"})
    void showsSomething(String text) {
        assertThat(BlankText.is(text)).isFalse();
    }
}
