package app.tollgate.api.audit;

import java.time.Instant;

/** Says that a chain came to this seal: whoever holds the public key knows that it has not been rewritten up to here since. */
public record LogCheckpoint(long position, byte[] sealHash, Instant at, String keyId, byte[] signature)
        implements SignedSeal {

    @Override
    public String format() {
        return "tollgate-log-checkpoint-1";
    }

    LogCheckpoint signed(byte[] by) {
        return new LogCheckpoint(position, sealHash, at, keyId, by);
    }
}
