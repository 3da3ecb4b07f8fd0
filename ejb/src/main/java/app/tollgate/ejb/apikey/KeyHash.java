package app.tollgate.ejb.apikey;

import app.tollgate.api.apikey.KeyText;
import app.tollgate.ejb.shared.Digests;
import java.nio.charset.StandardCharsets;

/** How a key is stored: SHA-256 of its whole text; its 190 random bits make a slow hash pointless. */
final class KeyHash {

    private KeyHash() {}

    static byte[] of(KeyText key) {
        return Digests.sha256(key.text().getBytes(StandardCharsets.US_ASCII));
    }
}
