package app.tollgate.api.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Caf\u00e9 12",
                "Cafe\u0301 12",
                "Caf\u00e9\u00a012",
                "\u2003Cafe\u0301\u202f\u300012\u00a0",
                "Caf\u00e9\r\n\t 12\u0085",
                "\ufeffCaf\u00e9 12\u200b",
                "Cafe\u200d\u0301\u00ad \u200b 1\u20602\u200e"
            })
    void whatLooksAlikeIsOneReference(String text) {
        assertThat(ReferenceText.normal(text)).isEqualTo("Caf\u00e9 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cafe 12", "caf\u00e9 12", "Caf\u00e912", "Caf\u00e9-12"})
    void whatLooksDifferentStaysDifferent(String text) {
        assertThat(ReferenceText.normal(text)).isEqualTo(text).isNotEqualTo("Caf\u00e9 12");
    }

    @Test
    void whatIsMissingStaysMissing() {
        assertThat(ReferenceText.normal(null)).isNull();
    }
}
