package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.PlatformChange;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.tenant.PlatformReady;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The signing keys as this node has them in memory. */
@ApplicationScoped
public class SigningKeyRing {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    private SigningKeyCare care;

    @Inject
    private SigningKeyReading reading;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Repeater repeater;

    @Inject
    private Clock clock;

    private final Caller caller = Caller.system(TenantId.OPERATOR, "signing keys");
    private volatile List<SigningKey> keys = List.of();
    private volatile Map<String, RSASSAVerifier> verifiers = Map.of();

    /** The public halves, for everyone, as RFC 7517 has them. */
    public String jwks() {
        return new JWKSet(
                        keys.stream().map(key -> (JWK) key.pair().toPublicJWK()).toList())
                .toString();
    }

    SigningKey current() {
        return KeyRotation.current(keys, clock.instant())
                .orElseThrow(() -> new IllegalStateException("no signing key yet"));
    }

    Optional<RSASSAVerifier> verifier(String kid) {
        return Optional.ofNullable(verifiers.get(kid));
    }

    void hold(List<SigningKey> all) {
        Map<String, RSASSAVerifier> byKid = new LinkedHashMap<>();
        for (SigningKey key : all) {
            try {
                byKid.put(key.kid(), new RSASSAVerifier(key.pair().toRSAPublicKey()));
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
        keys = List.copyOf(all);
        verifiers = Map.copyOf(byKid);
    }

    void onPlatformReady(@Observes @Priority(50) PlatformReady ready) {
        refresh();
        repeater.every(PAUSE, "Tending signing keys", this::refresh);
    }

    void onPlatformChange(@Observes PlatformChange change) {
        if (change.isAbout(SigningKeys.TOPIC)) {
            reading.refill(caller, this);
        }
    }

    void refresh() {
        care.tend(caller);
        reading.refill(caller, this);
        throttle.forgetOld(caller);
    }
}
