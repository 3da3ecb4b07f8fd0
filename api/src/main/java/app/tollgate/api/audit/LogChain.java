package app.tollgate.api.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How seals follow from each other. */
public final class LogChain {

    /** Every position that this divides carries a signed checkpoint, so that a chain without them cannot be passed off as whole. */
    public static final int CHECKPOINT_EVERY = 1_000;

    private static final String GENESIS = "tollgate-log-chain-1\n";

    private LogChain() {}

    /** What stands before the first seal: bound to the tenant, so that no part of one chain fits into another's. */
    public static byte[] genesis(String tenant) {
        return sha256().digest((GENESIS + tenant).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over the seal before, the hash of the row, and the position in eight bytes. */
    public static byte[] seal(byte[] before, byte[] rowHash, long position) {
        MessageDigest digest = sha256();
        digest.update(before);
        digest.update(rowHash);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
