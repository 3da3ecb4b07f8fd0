package app.tollgate.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"%", "& | !", "…", "--", "'", "\u0301", "\ud83c\udf89"})
    void aTextOfSignsOnlyRestrictsNothing(String text) {
        assertThat(LogFilter.holdsWords(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "(7)", "ñ", "/usage/events", "漢", "\ud835\udd18"})
    void aLetterOrADigitIsEnough(String text) {
        assertThat(LogFilter.holdsWords(text)).isTrue();
    }
}
