package app.tollgate.api.audit;

import app.tollgate.api.audit.ChainFault.Reason;
import java.util.Arrays;
import java.util.Optional;

/**
 * Follows a chain from its start and stops at the first thing that does not fit.
 *
 * <p>Give it every sealed entry in the order of positions, and each checkpoint right after the entry it was made for. The walk begins
 * at the first position of all, or behind the signed statement of the newest purge; no checkpoint excuses a missing beginning.
 */
public final class ChainWalk {

    private final String tenant;
    private final LogKeys keys;
    private final boolean isPart;
    private byte[] seal;
    private long position;
    private long base;
    private long checkpoints;
    private long signedUpTo;
    private boolean checkpointDue;
    private ChainFault fault;

    /** Over a whole chain. */
    public ChainWalk(String tenant, LogKeys keys) {
        this(tenant, keys, false);
    }

    private ChainWalk(String tenant, LogKeys keys, boolean isPart) {
        this.tenant = tenant;
        this.keys = keys;
        this.isPart = isPart;
        this.seal = LogChain.genesis(tenant);
    }

    /**
     * Over a selection from a chain: its entries, and what ties each to the next checkpoint by its hash alone. Whether it leaves out what
     * should be in it cannot be seen.
     */
    public static ChainWalk overPart(String tenant, LogKeys keys) {
        return new ChainWalk(tenant, keys, true);
    }

    /** Begins behind what retention has removed; to be called before anything else. */
    public void beginBehind(LogPurgeStatement purge) {
        position = purge.position();
        base = position;
        signedUpTo = position;
        seal = purge.sealHash();
        fault = unsigned(purge, "purge", Reason.PURGE_WRONG).orElse(null);
    }

    /** The next position as the seal and the log have it. */
    public void row(long at, LogRow row, byte[] rowHash, byte[] sealHash) {
        if (fault != null) {
            return;
        }
        fault = checked(at, row, rowHash, sealHash).orElse(null);
        moveTo(at, sealHash);
    }

    private void moveTo(long at, byte[] sealHash) {
        position = at;
        seal = sealHash;
        checkpointDue = at % LogChain.CHECKPOINT_EVERY == 0;
    }

    private Optional<ChainFault> checked(long at, LogRow row, byte[] rowHash, byte[] sealHash) {
        String id = row.id();
        Optional<ChainFault> misplaced = misplaced(at, id);
        if (misplaced.isPresent()) {
            return misplaced;
        }
        if (!Arrays.equals(row.hash(), rowHash)) {
            return broken(at, id, Reason.ROW_CHANGED, "The entry at position " + at + " is not what was sealed");
        }
        if (!Arrays.equals(LogChain.seal(seal, rowHash, at), sealHash)) {
            return broken(
                    at, id, Reason.SEAL_BROKEN, "The seal of position " + at + " does not follow from the one before");
        }
        return Optional.empty();
    }

    private Optional<ChainFault> misplaced(long at, String id) {
        if (checkpointDue) {
            return broken(position, null, Reason.CHECKPOINT_MISSING, "There is no checkpoint at position " + position);
        }
        if (at <= position) {
            return broken(at, id, Reason.ROW_MOVED, "Position " + at + " comes after position " + position);
        }
        return at == position + 1
                ? Optional.empty()
                : broken(position + 1, null, Reason.ROW_MISSING, missingBefore(at));
    }

    /** The next position, which a selection leaves out, by the hash of its entry alone. */
    public void leftOut(long at, byte[] rowHash) {
        if (fault == null) {
            fault = misplaced(at, null).orElse(null);
            moveTo(at, LogChain.seal(seal, rowHash, at));
        }
    }

    /**
     * Goes on behind a position up to which a selection leaves everything out. What stood before has to be signed: the seal given here
     * is believed, and only a checkpoint further on shows that it is ours.
     */
    public void goOnBehind(long at, byte[] sealHash) {
        if (fault != null) {
            return;
        }
        boolean isBehind = isPart && at > position;
        if (!isBehind) {
            fault = broken(at, null, Reason.ROW_MOVED, "Position " + at + " comes after position " + position)
                    .get();
        } else if (checkpointDue || position > Math.max(base, signedUpTo)) {
            fault = broken(position, null, Reason.CHECKPOINT_MISSING, "No checkpoint signs position " + position)
                    .get();
        }
        position = at;
        seal = sealHash;
    }

    /** A position whose seal is there but whose entry is not. */
    public void missing(long at) {
        if (fault == null) {
            fault = broken(at, null, Reason.ROW_MISSING, "The entry at position " + at + " is missing")
                    .get();
        }
    }

    /** A checkpoint of the position just walked. */
    public void checkpoint(LogCheckpoint checkpoint) {
        if (fault != null) {
            return;
        }
        checkpointDue = checkpointDue && checkpoint.position() != position;
        checkpoints++;
        fault = checked(checkpoint).orElse(null);
        signedUpTo = checkpoint.position();
    }

    private Optional<ChainFault> checked(LogCheckpoint checkpoint) {
        long at = checkpoint.position();
        if (at > position) {
            return broken(position + 1, null, Reason.ROW_MISSING, "Position " + (position + 1) + " is missing");
        }
        Optional<ChainFault> unsigned = unsigned(checkpoint, "checkpoint", Reason.CHECKPOINT_WRONG);
        if (unsigned.isPresent()) {
            return unsigned;
        }
        if (at != position || !Arrays.equals(seal, checkpoint.sealHash())) {
            return broken(
                    at,
                    null,
                    Reason.CHECKPOINT_WRONG,
                    "The chain up to position " + at + " is not the one that its checkpoint was made for");
        }
        return Optional.empty();
    }

    private Optional<ChainFault> unsigned(SignedSeal signed, String what, Reason wrong) {
        long at = signed.position();
        if (!keys.knows(signed.keyId())) {
            return broken(
                    at,
                    null,
                    Reason.KEY_UNKNOWN,
                    "The " + what + " at position " + at + " is signed with an unknown key, " + signed.keyId());
        }
        return keys.vouchFor(signed, tenant)
                ? Optional.empty()
                : broken(at, null, wrong, "The signature of the " + what + " at position " + at + " is wrong");
    }

    private String missingBefore(long at) {
        String missing = at == position + 2
                ? "Position " + (position + 1) + " is missing"
                : "Positions " + (position + 1) + " to " + (at - 1) + " are missing";
        return position == base ? missing + ", and no signed purge says that retention removed them" : missing;
    }

    /** An entry that no seal covers although the sealer had passed its receipt. */
    public void inserted(String id) {
        if (fault == null) {
            fault = broken(null, id, Reason.ROW_INSERTED, "The entry was put in behind the sealer")
                    .get();
        }
    }

    /** Nothing more comes: a checkpoint that was still due is missing, as is one at all, since the first seals are signed at once. */
    public Optional<ChainFault> end() {
        boolean unsigned = sealed() > 0 && checkpoints == 0;
        if (fault == null && (checkpointDue || unsigned)) {
            String detail = checkpointDue
                    ? "There is no checkpoint at position " + position
                    : "No checkpoint signs it" + (isPart ? "; of entries of the last minute, export again" : "");
            fault = broken(position, null, Reason.CHECKPOINT_MISSING, detail).get();
        }
        return Optional.ofNullable(fault);
    }

    public boolean isBroken() {
        return fault != null;
    }

    /** The last position that was given. */
    public long position() {
        return position;
    }

    /** Positions walked so far. */
    public long sealed() {
        return position - base;
    }

    /** The position behind which the walk began. */
    public long base() {
        return base;
    }

    public long checkpoints() {
        return checkpoints;
    }

    /** The position of the last checkpoint; what stands behind it nobody has signed yet. */
    public long signedUpTo() {
        return signedUpTo;
    }

    private static Optional<ChainFault> broken(Long at, String id, Reason reason, String detail) {
        return Optional.of(new ChainFault(at, id, reason, detail + "."));
    }
}
