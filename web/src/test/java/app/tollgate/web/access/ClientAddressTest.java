package app.tollgate.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private final ClientAddress addresses = new ClientAddress("10.0.0.0/8, ::1");

    @Test
    void aStrangersWordForAnotherAddressIsNotTaken() {
        assertThat(addresses.behindProxies("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void theLastAddressBeforeTrustedProxiesCounts() {
        assertThat(addresses.behindProxies("10.1.2.3", "1.1.1.1, 203.0.113.9, 10.9.9.9"))
                .isEqualTo("203.0.113.9");
        assertThat(addresses.behindProxies("::1", "2001:db8::7")).isEqualTo("2001:db8::7");
    }

    @Test
    void rubbishInTheHeaderEndsTheChain() {
        assertThat(addresses.behindProxies("10.1.2.3", "rubbish, 10.9.9.9")).isEqualTo("10.9.9.9");
    }
}
