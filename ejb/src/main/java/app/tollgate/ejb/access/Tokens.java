package app.tollgate.ejb.access;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.TenantId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues MicroProfile JWTs: 15 minutes for a key, 5 for the cookie of a session. */
@ApplicationScoped
public class Tokens {

    public static final String AUDIENCE = "tollgate";

    /** How long a token of a key lives. */
    public static final Duration KEY_LIFE = Duration.ofMinutes(15);

    /** How long a token of a session lives before it is renewed inside a request. */
    public static final Duration SESSION_LIFE = Duration.ofMinutes(5);

    static final String TENANT = "tenant";
    static final String SESSION = "sid";
    static final String KEY = "key";
    static final String KEY_VERSION = "key_version";

    @Inject
    private SigningKeyRing ring;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String issuer;

    /** A token for the cookie of a session. */
    public String forSession(LiveSession session) {
        return signed(claims(session.tenant(), session.userId().toString(), session.email(), SESSION_LIFE)
                .claim(SESSION, session.id().toString())
                .claim(
                        "groups",
                        session.roles().stream()
                                .map(role -> "ROLE_" + role)
                                .sorted()
                                .toList())
                .build());
    }

    /** A token that stands for a key, as long as the key itself allows. */
    public String forKey(TenantId tenant, String keyId, int secretVersion, String name, Collection<String> groups) {
        return signed(claims(tenant, keyId, name, KEY_LIFE)
                .claim(KEY, keyId)
                .claim(KEY_VERSION, secretVersion)
                .claim("groups", groups.stream().sorted().toList())
                .build());
    }

    String issuer() {
        return issuer;
    }

    private JWTClaimsSet.Builder claims(TenantId tenant, String subject, String name, Duration life) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(subject)
                .claim("upn", name)
                .claim(TENANT, tenant.slug())
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)));
    }

    private String signed(JWTClaimsSet claims) {
        SigningKey key = ring.current();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.kid())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key.pair()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
