package app.tollgate.ejb.apikey;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.TenantId;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalInt;

/** A key as the nodes keep it in memory: all that is needed to let a call in or refuse it. */
public record KnownKey(Actor actor, String keyId, TenantId tenant, Secrets secrets, Bounds bounds) {

    /** Whether the hash is that of a secret that works now; compared in constant time. */
    boolean accepts(byte[] hash, Instant now) {
        return MessageDigest.isEqual(secrets.hash, hash)
                || previousWorks(now) && MessageDigest.isEqual(secrets.previousHash, hash);
    }

    /** Whether a token that was issued from this version of the secret is still good. */
    public boolean accepts(int secretVersion, Instant now) {
        return secretVersion == secrets.version || secretVersion == secrets.version - 1 && previousWorks(now);
    }

    /** Neither revoked nor expired. */
    public boolean works(Instant now) {
        return !bounds.revoked && (bounds.expiresAt == null || now.isBefore(bounds.expiresAt));
    }

    public boolean admits(String address) {
        return bounds.addresses.admit(address);
    }

    public OptionalInt limitPerMinute() {
        return bounds.limitPerMinute == null ? OptionalInt.empty() : OptionalInt.of(bounds.limitPerMinute);
    }

    public int secretVersion() {
        return secrets.version;
    }

    private boolean previousWorks(Instant now) {
        return secrets.previousUntil != null && now.isBefore(secrets.previousUntil);
    }

    /** The hashes of the secret and of the one before the last rotation. */
    static final class Secrets {
        private final byte[] hash;
        private final int version;
        private final byte[] previousHash;
        private final Instant previousUntil;

        Secrets(byte[] hash, int version, byte[] previousHash, Instant previousUntil) {
            this.hash = hash;
            this.version = version;
            this.previousHash = previousHash;
            this.previousUntil = previousUntil;
        }
    }

    /** How far the key reaches. */
    static final class Bounds {
        private final Instant expiresAt;
        private final boolean revoked;
        private final AddressRanges addresses;
        private final Integer limitPerMinute;

        Bounds(Instant expiresAt, boolean revoked, AddressRanges addresses, Integer limitPerMinute) {
            this.expiresAt = expiresAt;
            this.revoked = revoked;
            this.addresses = addresses;
            this.limitPerMinute = limitPerMinute;
        }
    }
}
