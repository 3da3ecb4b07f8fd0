package app.tollgate.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFieldTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "csrf=a_b-c, a_b-c",
                "name=x&csrf=a%2Fb, a/b",
                "csrf=first&csrf=second, first",
                "xcsrf=a, -",
                "name=csrf, -",
                "csrf=%zz, ''"
            })
    void findsTheFieldAndNothingThatLooksLikeIt(String body, String value) {
        assertThat(FormField.named("csrf", body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(value);
    }
}
