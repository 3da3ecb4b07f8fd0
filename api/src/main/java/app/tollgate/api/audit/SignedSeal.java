package app.tollgate.api.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** A seal under a signature of ours, and what we say of it; nothing that is signed for one purpose, tenant or position fits another. */
public sealed interface SignedSeal permits LogCheckpoint, LogPurgeStatement {

    /** What the signature is for: the first line of the statement. */
    String format();

    long position();

    byte[] sealHash();

    Instant at();

    String keyId();

    /** Ed25519 over {@link #statement(String)}. */
    byte[] signature();

    /** What is signed: format, tenant, position, seal, time and key, one a line. */
    default byte[] statement(String tenant) {
        return String.join(
                        "\n",
                        format(),
                        tenant,
                        Long.toString(position()),
                        HexFormat.of().formatHex(sealHash()),
                        LogRow.text(at()),
                        keyId())
                .getBytes(StandardCharsets.UTF_8);
    }
}
