package app.tollgate.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@acme.example",
                "a@b",
                "o'neil+x@sub.acme-law.example",
                "ada@localhost",
                "!#$%&'*+/=?^_`{|}~-@x.y"
            })
    void acceptsWhatABrowserAccepts(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@acme.example",
                "ada@",
                "ada@-acme.example",
                "a da@acme.example",
                "ada@acme..example",
                "ada@acme.example\n",
                "ada@acme.example\r\nBcc: x@y"
            })
    void refusesWhatABrowserRefuses(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {243, 300})
    void refusesAddressesThatNoMailCanCarry(int length) {
        assertThat(EmailAddress.isValid("a".repeat(length) + "@acme.example")).isFalse();
    }
}
