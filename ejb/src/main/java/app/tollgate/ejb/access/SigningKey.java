package app.tollgate.ejb.access;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;

/**
 * A key pair that signs our tokens.
 *
 * @param pair with the private half
 * @param useFrom published from its making, used from this moment on until its successor's
 */
record SigningKey(String kid, RSAKey pair, Instant useFrom) {

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
