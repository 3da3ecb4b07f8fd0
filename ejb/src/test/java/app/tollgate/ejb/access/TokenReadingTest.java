package app.tollgate.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenReadingTest {

    private final TestServer server = TestServer.get();
    private final TokenReading reading = server.get(TokenReading.class);
    private final Tokens tokens = server.get(Tokens.class);
    private final SigningKeyRing ring = server.get(SigningKeyRing.class);
    private final Instant now = server.get(Clock.class).instant();
    private Caller caller;

    @BeforeEach
    void signingKey() {
        caller = TestTenants.newTenant();
        ring.refresh();
    }

    @Test
    void readsItsOwnTokens() {
        String token = tokens.forKey(caller.tenant(), "abcdefghijkl", 3, "Dialler", Set.of("READ"));
        TokenClaims claims = reading.read(token).orElseThrow();
        assertThat(claims.tenant()).isEqualTo(caller.tenant());
        assertThat(claims.key()).contains(new TokenClaims.FromKey("abcdefghijkl", 3));
        assertThat(claims.all()).containsKeys("iss", "aud", "sub", "upn", "iat", "exp", "jti", "tenant", "groups");
        assertThat(Duration.between(claims.issuedAt(), claims.expiresAt())).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void readsATokenMadeLikeItsOwnSoThatTheAttacksBelowFailForTheirOwnReason() throws Exception {
        assertThat(reading.read(forged(header -> header, claims -> claims))).isPresent();
    }

    @Test
    void refusesUnsignedTokens() {
        assertThat(reading.read(new PlainJWT(claims().build()).serialize())).isEmpty();
    }

    @Test
    void refusesThePublicKeyAsASharedSecret() throws Exception {
        byte[] publicKey = own().toPublicJWK().toRSAPublicKey().getEncoded();
        for (byte[] secret : List.of(
                publicKey, own().toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(own().getKeyID())
                    .build();
            assertThat(reading.read(signed(header, claims().build(), new MACSigner(secret))))
                    .isEmpty();
        }
    }

    @Test
    void refusesOtherAlgorithmsOfTheSameKey() throws Exception {
        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            JWSHeader header = new JWSHeader.Builder(algorithm)
                    .type(JOSEObjectType.JWT)
                    .keyID(own().getKeyID())
                    .build();
            assertThat(reading.read(signed(header, claims().build(), new RSASSASigner(own()))))
                    .isEmpty();
        }
    }

    @Test
    void refusesForeignKeysUnderOurNameUnderTheirsAndInTheHeader() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
        JWSSigner signer = new RSASSASigner(foreign);
        JWSHeader.Builder plain = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT);
        List<JWSHeader> headers = List.of(
                plain.keyID(own().getKeyID()).build(),
                plain.keyID("foreign").build(),
                plain.keyID("../../" + own().getKeyID()).build(),
                plain.keyID(own().getKeyID()).jwk(foreign.toPublicJWK()).build(),
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(own().getKeyID())
                        .jwkURL(URI.create("https://attacker.example/jwks.json"))
                        .build());
        for (JWSHeader header : headers) {
            assertThat(reading.read(signed(header, claims().build(), signer))).isEmpty();
        }
    }

    @Test
    void refusesHeadersThatItNeverWritesEvenWithAGoodSignature() throws Exception {
        assertThat(reading.read(forged(header -> header.jwk(own().toPublicJWK()), claims -> claims)))
                .isEmpty();
        assertThat(reading.read(forged(header -> header.jwkURL(URI.create("https://x.example")), claims -> claims)))
                .isEmpty();
        assertThat(reading.read(forged(header -> header.criticalParams(Set.of("exp")), claims -> claims)))
                .isEmpty();
        assertThat(reading.read(forged(header -> header.type(new JOSEObjectType("at+jwt")), claims -> claims)))
                .isEmpty();
        assertThat(reading.read(forged(header -> header.type(null), claims -> claims)))
                .isEmpty();
        assertThat(reading.read(forged(header -> header.keyID(null), claims -> claims)))
                .isEmpty();
    }

    @Test
    void refusesTokensForOthersByOthersAndOfOtherTimes() throws Exception {
        List<UnaryOperator<JWTClaimsSet.Builder>> changes = List.of(
                claims -> claims.issuer("https://attacker.example"),
                claims -> claims.issuer(null),
                claims -> claims.audience("another"),
                claims -> claims.audience(List.of("tollgate", "another")),
                claims -> claims.audience((String) null),
                claims -> claims.expirationTime(Date.from(now.minusSeconds(1))),
                claims -> claims.expirationTime(null),
                claims -> claims.issueTime(Date.from(now.plusSeconds(120))),
                claims -> claims.issueTime(null),
                claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120))),
                claims -> claims.subject(null),
                claims -> claims.jwtID(null),
                claims -> claims.claim("tenant", "Not A Slug"),
                claims -> claims.claim("tenant", 7),
                claims -> claims.claim("tenant", null));
        for (UnaryOperator<JWTClaimsSet.Builder> change : changes) {
            assertThat(reading.read(forged(header -> header, change))).isEmpty();
        }
    }

    @Test
    void refusesAChangedPayloadAndText() throws Exception {
        String[] parts = forged(header -> header, claims -> claims).split("\\.");
        String other = forged(header -> header, claims -> claims.claim("tenant", "other-law"))
                .split("\\.")[1];
        assertThat(reading.read(parts[0] + "." + other + "." + parts[2])).isEmpty();
        for (String text : List.of("", ".", "..", "a.b.c", parts[0] + "." + parts[1] + ".", "x".repeat(5000))) {
            assertThat(reading.read(text)).isEmpty();
        }
    }

    @Test
    void aTokenOfBeforeARotationStaysGoodAndTheOldKeyStaysPublished() {
        String before = tokens.forKey(caller.tenant(), "abcdefghijkl", 1, "Dialler", Set.of("READ"));
        String kid = ring.current().kid();
        SigningKey next = new SigningKey("next", ring.current().pair(), now);
        ring.hold(List.of(ring.current(), next));
        try {
            assertThat(ring.current().kid()).isEqualTo("next");
            assertThat(reading.read(before)).isPresent();
            assertThat(ring.jwks()).contains(kid).doesNotContain("\"d\":").doesNotContain("\"p\":");
        } finally {
            ring.refresh();
        }
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("http://localhost:8080")
                .audience("tollgate")
                .subject("somebody")
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("tenant", caller.tenant().slug());
    }

    private String forged(UnaryOperator<JWSHeader.Builder> header, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        JWSHeader.Builder own = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(own().getKeyID());
        return signed(header.apply(own).build(), change.apply(claims()).build(), new RSASSASigner(own()));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private RSAKey own() {
        return ring.current().pair();
    }
}
