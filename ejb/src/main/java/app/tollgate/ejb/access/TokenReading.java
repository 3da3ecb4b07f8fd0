package app.tollgate.ejb.access;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.TenantId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads tokens of ours and nobody else's (RFC 8725): RS256 only, a key of our ring only, and every claim we write ourselves.
 *
 * <p>Signatures are checked once per token; what the token stands for is looked up each time by the caller.
 */
@ApplicationScoped
public class TokenReading {

    private static final int LONGEST = 4096;
    private static final int MOST_KNOWN = 10_000;
    private static final Duration SKEW = Duration.ofSeconds(5);

    /** What we never write in a header; a token that has it was made by somebody else. */
    private static final Set<String> HEADERS = Set.of("alg", "typ", "kid");

    @Inject
    private SigningKeyRing ring;

    @Inject
    private Tokens tokens;

    @Inject
    private Clock clock;

    private final Map<String, TokenClaims> known = new ConcurrentHashMap<>();

    /** The claims of a token that is good now. */
    public Optional<TokenClaims> read(String token) {
        return readEnded(token).filter(claims -> clock.instant().isBefore(claims.expiresAt()));
    }

    /** The claims of a token that is good but may have ended: the session row decides whether a cookie is renewed. */
    public Optional<TokenClaims> readEnded(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        TokenClaims seen = known.get(token);
        if (seen != null) {
            return Optional.of(seen);
        }
        Optional<TokenClaims> read = verified(token);
        read.ifPresent(claims -> remember(token, claims));
        return read;
    }

    private void remember(String token, TokenClaims claims) {
        if (known.size() >= MOST_KNOWN) {
            known.values().removeIf(old -> !clock.instant().isBefore(old.expiresAt()));
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(token, claims);
    }

    private Optional<TokenClaims> verified(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!isOurs(token.getHeader())) {
                return Optional.empty();
            }
            Optional<RSASSAVerifier> verifier = ring.verifier(token.getHeader().getKeyID());
            if (verifier.isEmpty() || !token.verify(verifier.get())) {
                return Optional.empty();
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return isForUs(claims) ? Optional.of(claims(text, claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(JWSHeader header) {
        return JWSAlgorithm.RS256.equals(header.getAlgorithm())
                && JOSEObjectType.JWT.equals(header.getType())
                && header.getKeyID() != null
                && HEADERS.containsAll(header.getIncludedParams());
    }

    private boolean isForUs(JWTClaimsSet claims) throws ParseException {
        Date latest = Date.from(clock.instant().plus(SKEW));
        return tokens.issuer().equals(claims.getIssuer())
                && claims.getAudience().equals(java.util.List.of(Tokens.AUDIENCE))
                && claims.getExpirationTime() != null
                && claims.getIssueTime() != null
                && !claims.getIssueTime().after(latest)
                && (claims.getNotBeforeTime() == null
                        || !claims.getNotBeforeTime().after(latest))
                && claims.getSubject() != null
                && claims.getJWTID() != null
                && TenantId.isWellFormed(claims.getStringClaim(Tokens.TENANT));
    }

    private static TokenClaims claims(String raw, JWTClaimsSet claims) throws ParseException {
        Instant issued = claims.getIssueTime().toInstant();
        String keyId = claims.getStringClaim(Tokens.KEY);
        return new TokenClaims(
                new TenantId(claims.getStringClaim(Tokens.TENANT)),
                Ids.read(claims.getStringClaim(Tokens.SESSION)),
                keyId == null
                        ? Optional.empty()
                        : Optional.of(new TokenClaims.FromKey(keyId, claims.getIntegerClaim(Tokens.KEY_VERSION))),
                issued,
                claims.getExpirationTime().toInstant(),
                raw,
                Map.copyOf(claims.toJSONObject()));
    }
}
