package app.tollgate.api.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A seal, signed: whoever holds the public key knows that the chain up to here has not been rewritten since.
 *
 * @param signature Ed25519 over {@link #statement}
 */
public record LogCheckpoint(long position, byte[] sealHash, Instant at, String keyId, byte[] signature) {

    private static final String FORMAT = "tollgate-log-checkpoint-1";

    /** What is signed: format, tenant, position, seal, time and key, one a line. */
    public static byte[] statement(String tenant, long position, byte[] sealHash, Instant at, String keyId) {
        return String.join(
                        "\n",
                        FORMAT,
                        tenant,
                        Long.toString(position),
                        HexFormat.of().formatHex(sealHash),
                        LogRow.text(at),
                        keyId)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] statement(String tenant) {
        return statement(tenant, position, sealHash, at, keyId);
    }
}
