package app.tollgate.ejb.access;

import app.tollgate.api.apikey.KeyText;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.apikey.KeyRing;
import app.tollgate.ejb.apikey.KeyUses;
import app.tollgate.ejb.apikey.KnownKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Finds out who stands behind a credential: an API key, a token, the cookie of a session.
 *
 * <p>A key costs one hash and one look into memory. A token says only which key or session it stands for; what that may do is taken
 * from the key or session as it is now, so that a change reaches tokens, too.
 */
@ApplicationScoped
public class Recognition {

    private static final String NO_GOOD = "The key or token is unknown, has ended or was revoked.";

    @Inject
    private KeyRing keys;

    @Inject
    private KeyUses uses;

    @Inject
    private TokenReading reading;

    @Inject
    private Tokens tokens;

    @Inject
    private SessionCache sessions;

    @Inject
    private TenantDoor door;

    @Inject
    private Clock clock;

    /**
     * The caller behind a bearer credential.
     *
     * @throws ProblemException {@code unauthenticated}, {@code address-not-allowed}, {@code tenant-suspended}, {@code tenant-migrating}
     */
    public Recognised bearer(String credential, String address) {
        if (KeyText.looksLike(credential)) {
            return let(key(credential), address, Optional.empty());
        }
        TokenClaims claims = reading.read(credential).orElseThrow(Recognition::noGood);
        if (claims.session().isPresent()) {
            return session(claims, false).orElseThrow(Recognition::noGood);
        }
        TokenClaims.FromKey from = claims.key().orElseThrow(Recognition::noGood);
        KnownKey key = keys.find(from.keyId())
                .filter(found -> found.tenant().equals(claims.tenant()))
                .orElseThrow(Recognition::noGood);
        if (!key.accepts(from.secretVersion(), clock.instant())) {
            throw noGood(key, CredentialRefused.Reason.WRONG_SECRET);
        }
        return let(key, address, Optional.of(claims));
    }

    /**
     * The person behind the cookie; empty if the cookie has ended or was never ours, which makes the caller nobody.
     *
     * @throws ProblemException {@code tenant-suspended}, {@code tenant-migrating}
     */
    public Optional<Recognised> cookie(String token) {
        return reading.readEnded(token)
                .filter(claims -> claims.session().isPresent())
                .flatMap(claims -> session(claims, true));
    }

    /** The key with this text, whoever sends it from wherever; for exchanging it. */
    public KnownKey key(String text) {
        KeyText read = KeyText.read(text).orElseThrow(Recognition::noGood);
        return keys.find(read)
                .orElseThrow(() -> keys.find(read.keyId())
                        .<ProblemException>map(known -> noGood(known, CredentialRefused.Reason.WRONG_SECRET))
                        .orElseGet(Recognition::noGood));
    }

    private Recognised let(KnownKey key, String address, Optional<TokenClaims> token) {
        checkUsable(key, address);
        return new Recognised(
                key.tenant(), key.actor(), Optional.empty(), key.limitPerMinute(), Optional.empty(), token);
    }

    /** @throws ProblemException as {@link #bearer} */
    public void checkUsable(KnownKey key, String address) {
        if (!key.works(clock.instant())) {
            throw noGood(key, CredentialRefused.Reason.REVOKED_OR_EXPIRED);
        }
        door.check(key.tenant(), () -> suspended(key));
        if (!key.admits(address)) {
            throw new CredentialRefused(
                    ProblemCode.ADDRESS_NOT_ALLOWED,
                    "The key is limited to other addresses than " + address + ".",
                    key,
                    CredentialRefused.Reason.WRONG_ADDRESS);
        }
        uses.note(key, address);
    }

    private Optional<Recognised> session(TokenClaims claims, boolean renews) {
        TenantId tenant = claims.tenant();
        UUID id = claims.session().orElseThrow();
        door.check(tenant, () -> suspended(tenant, id));
        return sessions.use(tenant, id)
                .map(session -> new Recognised(
                        tenant,
                        session.actor(),
                        Optional.of(id),
                        OptionalInt.empty(),
                        renews ? renewed(claims, session) : Optional.empty(),
                        Optional.of(claims)));
    }

    private Optional<String> renewed(TokenClaims claims, LiveSession session) {
        Instant halfway = claims.issuedAt().plus(Tokens.SESSION_LIFE.dividedBy(2));
        return clock.instant().isBefore(halfway) ? Optional.empty() : Optional.of(tokens.forSession(session));
    }

    private static ProblemException noGood() {
        return new ProblemException(ProblemCode.UNAUTHENTICATED, NO_GOOD);
    }

    private static CredentialRefused suspended(KnownKey key) {
        return new CredentialRefused(
                ProblemCode.TENANT_SUSPENDED, TenantDoor.SUSPENDED, key, CredentialRefused.Reason.TENANT_SUSPENDED);
    }

    private ProblemException suspended(TenantId tenant, UUID session) {
        return sessions.use(tenant, session)
                .<ProblemException>map(live -> new CredentialRefused(
                        ProblemCode.TENANT_SUSPENDED,
                        TenantDoor.SUSPENDED,
                        tenant,
                        live.actor(),
                        CredentialRefused.Reason.TENANT_SUSPENDED))
                .orElseGet(TenantDoor::suspended);
    }

    private static CredentialRefused noGood(KnownKey key, CredentialRefused.Reason reason) {
        return new CredentialRefused(ProblemCode.UNAUTHENTICATED, NO_GOOD, key, reason);
    }
}
