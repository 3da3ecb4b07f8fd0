package app.tollgate.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CsrfTokenTest {

    private final CsrfToken tokens = new CsrfToken(Base64.getEncoder().encodeToString(new byte[32]));
    private final UUID session = new UUID(7, 8);

    @Test
    void theTokenOfASessionIsTheSameOnEveryNode() {
        CsrfToken otherNode = new CsrfToken(Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(otherNode.matches(session, tokens.of(session))).isTrue();
    }

    @Test
    void neitherAnotherSessionsTokenNorNoneNorOneOfAnotherKeyMatches() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        CsrfToken foreign = new CsrfToken(Base64.getEncoder().encodeToString(otherKey));

        assertThat(tokens.matches(session, tokens.of(new UUID(7, 9)))).isFalse();
        assertThat(tokens.matches(session, null)).isFalse();
        assertThat(tokens.matches(session, "")).isFalse();
        assertThat(tokens.matches(session, foreign.of(session))).isFalse();
    }
}
