package app.tollgate.ejb.audit;

/**
 * How far a tenant's sealer has come, as this node remembers it between two passes.
 *
 * <p>Commits become visible out of the order of their receipts, so a pass cannot simply begin behind the last receipt it saw. It looks
 * behind the horizon, below which nothing can appear any more. Every writer takes its transaction's id before its receipts
 * ({@link LogRows}); so whoever may still bring a receipt up to {@code sealedUpTo} has an id below {@code boundary}, an id that the pass
 * took after it had looked. When a later snapshot shows all ids below the boundary finished, the horizon moves. Ids are only
 * remembered, never stored: a restored database counts its transactions anew.
 *
 * @param horizon no entry up to this receipt is still on its way, and all of them are sealed
 * @param sealedUpTo all visible entries up to this receipt were sealed in the last pass
 * @param boundary transaction id taken after that
 * @param full whether the pass sealed as much as one may, so that more is likely waiting
 * @param checkpointDue whether entries are sealed that no checkpoint covers yet
 */
public record SealingProgress(long horizon, long sealedUpTo, long boundary, boolean full, boolean checkpointDue) {

    static final SealingProgress NONE = new SealingProgress(0, 0, Long.MAX_VALUE, false, false);

    /** The horizon after a snapshot in which all transactions below {@code oldestRunning} have ended. */
    long horizonSeen(long oldestRunning) {
        return oldestRunning > boundary ? Math.max(horizon, sealedUpTo) : horizon;
    }
}
