package app.tollgate.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that signs checkpoints and purges. It rests nowhere: it is derived from the master key (HKDF with SHA-256, RFC 5869), which is outside of
 * the database.
 */
public final class LogSigningKey {

    private static final String SALT = "tollgate";
    private static final String PURPOSE = "system log checkpoint ed25519 1";
    private static final String HMAC = "HmacSHA256";
    private static final byte[] UNSIGNED = {};

    private final KeyPair pair;
    private final byte[] publicKey;

    private LogSigningKey(KeyPair pair) {
        this.pair = pair;
        this.publicKey = LogKeys.bytes(pair.getPublic());
    }

    public static LogSigningKey derivedFrom(byte[] masterKey) {
        try {
            byte[] extracted = hmac(SALT.getBytes(StandardCharsets.UTF_8), masterKey);
            byte[] seed = hmac(extracted, (PURPOSE + "\1").getBytes(StandardCharsets.UTF_8));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Only(seed));
            return new LogSigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 32 bytes, as RFC 8032 writes it. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** Says that the chain of a tenant came to this seal. */
    public LogCheckpoint signCheckpoint(String tenant, long position, byte[] sealHash, Instant at) {
        LogCheckpoint checkpoint = new LogCheckpoint(position, sealHash, at, LogKeys.id(publicKey), UNSIGNED);
        return checkpoint.signed(signature(checkpoint.statement(tenant)));
    }

    /** Says that retention removed the chain of a tenant up to and with this seal. */
    public LogPurgeStatement signPurge(String tenant, long position, byte[] sealHash, Instant at) {
        LogPurgeStatement purge = new LogPurgeStatement(position, sealHash, at, LogKeys.id(publicKey), UNSIGNED);
        return purge.signed(signature(purge.statement(tenant)));
    }

    private byte[] signature(byte[] statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(text);
    }

    /** The JDK makes the public half of a key only when it draws the private half itself: this is what it draws. */
    private static final class Only extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Only(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
