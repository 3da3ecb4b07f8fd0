package app.tollgate.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {

    @Test
    void takesTheKeyFromTheFormOrFromBasicWithAnyUserName() {
        assertThat(ClientCredentials.of(null, form("grant_type", "client_credentials", "client_secret", "key"))
                        .key())
                .contains("key");
        assertThat(ClientCredentials.of(basic("anyone:key"), form("grant_type", "client_credentials"))
                        .key())
                .contains("key");
        assertThat(ClientCredentials.of(basic(":key:with:colons"), form("grant_type", "client_credentials"))
                        .key())
                .contains("key:with:colons");
    }

    @Test
    void wordsEveryRefusalAsTheStandardDoes() {
        assertThat(error(null, form())).isEqualTo("invalid_request");
        assertThat(error(null, form("grant_type", "password"))).isEqualTo("unsupported_grant_type");
        assertThat(error(null, form("grant_type", "client_credentials"))).isEqualTo("invalid_client");
        assertThat(error(basic("a:key"), form("grant_type", "client_credentials", "client_secret", "key")))
                .isEqualTo("invalid_request");
        assertThat(error(null, form("grant_type", "client_credentials", "client_secret", "a", "client_secret", "b")))
                .isEqualTo("invalid_request");
    }

    @Test
    void basicThatCannotBeReadIsAKeyThatDoesNotExist() {
        for (String header : new String[] {"Basic %%%", "Basic", basic("no colon")}) {
            ClientCredentials sent = ClientCredentials.of(header, form("grant_type", "client_credentials"));
            assertThat(sent.key().orElse("")).isEmpty();
        }
    }

    @Test
    void neverTellsTheKey() {
        assertThat(ClientCredentials.of(basic("a:key"), form("grant_type", "client_credentials"))
                        .toString())
                .doesNotContain("key");
    }

    private static String error(String header, MultivaluedMap<String, String> form) {
        return ClientCredentials.of(header, form).error().orElseThrow().error();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static MultivaluedMap<String, String> form(String... pairs) {
        Form form = new Form();
        for (int i = 0; i < pairs.length; i += 2) {
            form.add(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    private static final class Form extends AbstractMultivaluedMap<String, String> {
        Form() {
            super(new HashMap<>());
        }
    }
}
