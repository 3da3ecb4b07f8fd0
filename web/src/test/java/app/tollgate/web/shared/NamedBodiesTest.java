package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedBodiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "application/json; charset=UTF-8",
                "application/json; Charset=\"utf-8\"",
                "application/json; charset=utf8",
                "text/csv; header=present; charset=us-ascii"
            })
    void whatIsUtf8IsTakenForIt(String type) {
        assertThat(NamedBodies.isUtf8(MediaType.valueOf(type))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=\"windows-1252\"",
                "application/json; charset=nonsense",
                "application/json; charset=\"\""
            })
    void anotherCharsetIsNot(String type) {
        assertThat(NamedBodies.isUtf8(MediaType.valueOf(type))).isFalse();
    }
}
