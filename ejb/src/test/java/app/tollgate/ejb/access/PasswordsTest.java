package app.tollgate.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @BeforeEach
    void prepare() {
        passwords.prepare();
    }

    @Test
    void aHashIsArgon2idWithTheOwaspMinimumAndNeverTheSameTwice() {
        String hash = passwords.hash("correct horse battery");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(hash);
        assertThat(passwords.matches("correct horse battery", Optional.of(hash)))
                .isTrue();
        assertThat(passwords.matches("correct horse batterz", Optional.of(hash)))
                .isFalse();
    }

    @Test
    void whoHasNoPasswordOrNoAccountMatchesNothing() {
        assertThat(passwords.matches("nobody's password", Optional.empty())).isFalse();
    }
}
