package app.tollgate.api.audit;

/**
 * The first thing that does not fit in a chain.
 *
 * @param position in the chain; null for an entry that is not in it
 * @param id of the entry, as far as it is known; else null
 * @param reason stable word, see {@link Reason}
 * @param detail one sentence for people
 */
public record ChainFault(Long position, String id, Reason reason, String detail) {

    /** Ways in which a chain can be broken. */
    public enum Reason {
        /** The entry is not what was sealed. */
        ROW_CHANGED,
        /** A position, or the entry it seals, is gone. */
        ROW_MISSING,
        /** An entry stands where the sealer had passed already. */
        ROW_INSERTED,
        /** Positions are not in their order. */
        ROW_MOVED,
        /** The seal does not follow from the one before and the entry. */
        SEAL_BROKEN,
        /** A checkpoint's signature is wrong, or it was made for another seal. */
        CHECKPOINT_WRONG,
        /** A checkpoint that has to be there is not. */
        CHECKPOINT_MISSING,
        /** What says up to where retention removed the chain is not signed by us for this tenant. */
        PURGE_WRONG,
        /** A checkpoint or a purge is signed with a key nobody vouches for. */
        KEY_UNKNOWN
    }
}
