package app.tollgate.web.access;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a client of {@code /oauth/token} sent: its key, or what is wrong with the request (RFC 6749, 2.3.1 and 5.2). */
record ClientCredentials(Optional<String> key, Optional<TokenError> error) {

    private static final String BASIC = "basic ";

    static ClientCredentials of(String authorization, MultivaluedMap<String, String> form) {
        if (form.values().stream().anyMatch(values -> values.size() > 1)) {
            return wrong("invalid_request", "Send each parameter once.");
        }
        String grant = form.getFirst("grant_type");
        if (grant == null || grant.isEmpty()) {
            return wrong("invalid_request", "Send grant_type=client_credentials.");
        }
        if (!"client_credentials".equals(grant)) {
            return wrong("unsupported_grant_type", "Only client_credentials is offered.");
        }
        Optional<String> basic = Optional.ofNullable(authorization)
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BASIC))
                .map(header -> header.substring(BASIC.length()).trim())
                .map(ClientCredentials::password);
        Optional<String> secret = Optional.ofNullable(form.getFirst("client_secret"));
        if (basic.isPresent() && secret.isPresent()) {
            return wrong("invalid_request", "Send the key once: with Basic or as client_secret.");
        }
        Optional<String> key = basic.or(() -> secret);
        return key.isPresent()
                ? new ClientCredentials(key, Optional.empty())
                : wrong("invalid_client", "Send the key as the password of Basic or as client_secret.");
    }

    /** The password of Basic; text that is none is an empty password, which no key is. */
    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> parts = List.of(pair.split(":", 2));
            return parts.size() < 2 ? "" : URLDecoder.decode(parts.get(1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static ClientCredentials wrong(String code, String description) {
        return new ClientCredentials(Optional.empty(), Optional.of(new TokenError(code, description)));
    }

    @Override
    public String toString() {
        return "ClientCredentials[]";
    }
}
