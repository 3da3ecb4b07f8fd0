package app.tollgate.api.audit;

import java.time.Instant;

/**
 * Says that retention has removed a chain up to and with this seal. A chain begins at its first entry or behind its newest one of these,
 * so an older one does not excuse what is missing behind it.
 *
 * @param at when it was removed
 */
public record LogPurgeStatement(long position, byte[] sealHash, Instant at, String keyId, byte[] signature)
        implements SignedSeal {

    @Override
    public String format() {
        return "tollgate-log-purge-1";
    }

    LogPurgeStatement signed(byte[] by) {
        return new LogPurgeStatement(position, sealHash, at, keyId, by);
    }
}
