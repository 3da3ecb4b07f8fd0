package app.tollgate.ear;

import java.util.Map;

/** How a call shows who makes it. */
public record Credential(Map<String, String> headers) {

    public static final Credential NONE = new Credential(Map.of());

    static Credential key(String key) {
        return new Credential(Map.of("Authorization", "Bearer " + key));
    }

    static Credential session(String cookie, String csrfToken) {
        return new Credential(Map.of("Cookie", cookie, "X-CSRF-Token", csrfToken));
    }
}
