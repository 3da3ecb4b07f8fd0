package app.tollgate.web.apikey;

import app.tollgate.api.apikey.ApiKeyView;
import app.tollgate.api.apikey.KeyStatus;
import java.time.Duration;
import java.time.Instant;

/** How a key stands, as a word and a colour. */
public enum KeyState {
    ACTIVE("ok"),
    EXPIRES_SOON("warn"),
    ROTATING("info"),
    EXPIRED(""),
    REVOKED("");

    private static final Duration SOON = Duration.ofDays(14);

    private final String colour;

    KeyState(String colour) {
        this.colour = colour;
    }

    static KeyState of(ApiKeyView key, Instant now) {
        if (key.status() != KeyStatus.ACTIVE) {
            return key.status() == KeyStatus.REVOKED ? REVOKED : EXPIRED;
        }
        if (key.previousSecretUntil() != null && now.isBefore(key.previousSecretUntil())) {
            return ROTATING;
        }
        boolean soon = key.expiresAt() != null && key.expiresAt().isBefore(now.plus(SOON));
        return soon ? EXPIRES_SOON : ACTIVE;
    }

    public String colour() {
        return colour;
    }

    /** Whether the key can still be used, changed and rotated. */
    public boolean works() {
        return this != EXPIRED && this != REVOKED;
    }
}
