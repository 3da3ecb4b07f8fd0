package app.tollgate.api.audit;

import java.util.List;

/**
 * What a walk over the whole chain found.
 *
 * @param rows entries in the log, sealed or not
 * @param sealed entries in the chain that were checked
 * @param unsealed entries that wait for their seal, normally those of the last two seconds
 * @param intact whether everything that is sealed fits
 * @param firstBroken the first entry that does not fit; null if all do
 * @param startsAfter the last position that retention removed; 0 if the chain is whole
 * @param checkpoints signed checkpoints that were checked
 * @param publicKeys what checkpoints are checked with; keep a copy outside
 */
public record LogVerificationView(
        long rows,
        long sealed,
        long unsealed,
        boolean intact,
        ChainFault firstBroken,
        long startsAfter,
        long checkpoints,
        List<PublicKeyView> publicKeys) {

    public LogVerificationView {
        publicKeys = List.copyOf(publicKeys);
    }

    /** An Ed25519 public key, 32 bytes in base64, and the short name that checkpoints give it. */
    public record PublicKeyView(String keyId, String publicKey) {}
}
