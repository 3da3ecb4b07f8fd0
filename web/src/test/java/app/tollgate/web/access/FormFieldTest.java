package app.tollgate.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
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

    @Test
    void findsTheTokenInTheFirstPartOfAFormWithAFileOnly() {
        String token = "--x1\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\na_b-c\r\n--x1\r\n";
        String other = "--x1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhi\r\n" + token;
        assertThat(firstPart(token)).isEqualTo("a_b-c");
        assertThat(firstPart(other)).isNull();
        assertThat(firstPart(token.substring(0, 40))).isNull();
        assertThat(firstPart("--x1\r\nContent-Disposition: form-data; name=\"f\"; filename=\"csrf\"\r\n\r\na\r\n--x1"))
                .isNull();
    }

    private static String firstPart(String body) {
        return FormField.firstPart("csrf", body.getBytes(StandardCharsets.UTF_8));
    }
}
