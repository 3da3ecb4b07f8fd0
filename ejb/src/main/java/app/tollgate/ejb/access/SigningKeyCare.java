package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.TenantTransaction;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Boundary of the signing keys' life: makes them in time and removes them when nothing they signed lives. */
@Stateless
@Interceptors(TenantTransaction.class)
public class SigningKeyCare {

    private static final Duration LEASE_LENGTH = Duration.ofSeconds(10);
    private static final int BITS = 2048;

    @Inject
    private SigningKeys keys;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /**
     * Makes and removes keys that are due. The lease is taken in this same transaction: a second node waits at its row until the
     * first has committed, and then finds the key there.
     */
    public void tend(Caller caller) {
        if (leases.take("signing-keys", LEASE_LENGTH).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<SigningKey> all = keys.all();
        KeyRotation.nextUse(all, now).ifPresent(useFrom -> keys.add(made(useFrom), now));
        KeyRotation.ended(all, now).forEach(keys::remove);
    }

    private static SigningKey made(Instant useFrom) {
        try {
            String kid = Ids.next().toString();
            RSAKey pair = new RSAKeyGenerator(BITS)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new SigningKey(kid, pair, useFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
