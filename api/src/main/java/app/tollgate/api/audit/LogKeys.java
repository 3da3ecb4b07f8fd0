package app.tollgate.api.audit;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The public keys that somebody vouches for, by their names. */
public final class LogKeys {

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 8;

    private final Map<String, byte[]> keys;

    /** @param keys Ed25519 public keys of 32 bytes (RFC 8032) */
    public LogKeys(Collection<byte[]> keys) {
        this.keys = keys.stream().collect(Collectors.toMap(LogKeys::id, Function.identity(), (same, again) -> same));
    }

    /** The name of a key: the first eight bytes of its SHA-256, in hex. */
    public static String id(byte[] publicKey) {
        byte[] hash = LogChain.sha256().digest(publicKey);
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    /** The 32 bytes of a key as RFC 8032 writes it. */
    public static byte[] bytes(PublicKey key) {
        EdECPoint point = ((EdECPublicKey) key).getPoint();
        byte[] bytes = new byte[KEY_BYTES];
        byte[] y = point.getY().toByteArray();
        for (int i = 0; i < y.length && i < KEY_BYTES; i++) {
            bytes[i] = y[y.length - 1 - i];
        }
        bytes[KEY_BYTES - 1] |= (byte) (point.isXOdd() ? 0x80 : 0);
        return bytes;
    }

    /** @throws IllegalArgumentException if the text is not 32 bytes in base64 */
    public static byte[] read(String base64) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes");
        }
        return key;
    }

    public boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    /** Whether the seal is signed with the key it names, for this tenant; never with a key nobody vouches for. */
    public boolean vouchFor(SignedSeal seal, String tenant) {
        if (!knows(seal.keyId())) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey(keys.get(seal.keyId())));
            signature.update(seal.statement(tenant));
            return signature.verify(seal.signature());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static PublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        byte[] y = new byte[KEY_BYTES];
        for (int i = 0; i < KEY_BYTES; i++) {
            y[i] = bytes[KEY_BYTES - 1 - i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, Arrays.copyOf(y, KEY_BYTES)));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
