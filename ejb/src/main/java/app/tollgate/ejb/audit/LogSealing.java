package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogChain;
import app.tollgate.api.audit.LogRow;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.BriefWaits;
import app.tollgate.ejb.shared.DatabaseClock;
import app.tollgate.ejb.shared.Lease;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Boundary of the sealer: each page of seals is a commit of its own, in which the lease is checked last. */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LogSealing {

    /** Entries sealed by one commit. */
    static final int PAGE = LogChain.CHECKPOINT_EVERY;

    /** At least so often the end of a chain that grows, or has grown, is signed. */
    static final Duration CHECKPOINT_PAUSE = Duration.ofMinutes(1);

    private static final Duration HOLD = Duration.ofSeconds(15);
    private static final Duration LEASE_LENGTH = Duration.ofSeconds(10);
    private static final Duration RETENTION_PAUSE = Duration.ofDays(1);
    private static final Duration FROZEN = Duration.ofSeconds(5);
    private static final int TENANTS_AT_ONCE = 16;

    @Inject
    private LogSeals seals;

    @Inject
    private LogKeyring keyring;

    @Inject
    private Leases leases;

    @Inject
    private TenantWork work;

    @Inject
    private BriefWaits waits;

    @Inject
    private Clock clock;

    @Inject
    private DatabaseClock databaseClock;

    /** Tenants with entries to seal or a checkpoint to sign, longest waiting first. */
    public List<TenantWork.Claim> claim(Caller platform) {
        return work.claim(LogWriting.SEALING, databaseClock.instant(), HOLD, TENANTS_AT_ONCE);
    }

    /** Takes or renews the right to seal one tenant's log. */
    public Optional<Lease> lease(Caller platform, TenantWork.Claim claim) {
        waits.begin();
        return leases.take("system-log/" + claim.tenant(), LEASE_LENGTH);
    }

    /**
     * Seals a page of what is waiting and signs what is due.
     *
     * @param before what the last pass of this node remembered
     * @throws app.tollgate.ejb.shared.LeaseLost if another node has taken over; then nothing of this pass counts
     */
    public SealingProgress seal(Caller caller, Lease lease, SealingProgress before) {
        waits.begin();
        waits.endIfFrozen(FROZEN);
        LogSeals.End end = seals.end().orElseGet(() -> beginning(caller));
        long oldestRunning = seals.oldestRunning();
        List<LogRow> rows = seals.unsealed(Math.max(before.horizon(), end.horizon()), PAGE);
        boolean full = rows.size() == PAGE;
        long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).receipt();
        long reached = Math.max(before.horizonSeen(oldestRunning), end.horizon());
        long horizon = full ? Math.min(reached, last) : reached;
        List<LogSeals.Seal> page = chained(end, rows);
        if (!page.isEmpty()) {
            seals.add(page, horizon);
        }
        boolean checkpointDue = sign(caller, page, end);
        long sealedUpTo = full ? last : seals.lastSealedReceipt();
        SealingProgress progress = new SealingProgress(horizon, sealedUpTo, seals.boundary(), full, checkpointDue);
        leases.check(lease);
        return progress;
    }

    /** Lets go of the tenant: more is waiting, a checkpoint is due later, or there is nothing to do until the next entry. */
    public void finish(Caller platform, TenantWork.Claim claim, SealingProgress progress) {
        waits.begin();
        if (progress.full()) {
            work.again(claim, databaseClock.instant());
        } else if (progress.checkpointDue()) {
            work.again(claim, databaseClock.instant().plus(CHECKPOINT_PAUSE));
        } else {
            work.done(claim);
        }
    }

    /** Somebody else seals this tenant, or it failed: look again in a while. */
    public void putOff(Caller platform, TenantWork.Claim claim, Duration pause) {
        waits.begin();
        work.again(claim, databaseClock.instant().plus(pause));
    }

    private static LogSeals.End beginning(Caller caller) {
        return new LogSeals.End(0, LogChain.genesis(caller.tenant().slug()), 0);
    }

    private static List<LogSeals.Seal> chained(LogSeals.End end, List<LogRow> rows) {
        List<LogSeals.Seal> page = new ArrayList<>(rows.size());
        byte[] before = end.sealHash();
        long position = end.position();
        for (LogRow row : rows) {
            byte[] rowHash = row.hash();
            before = LogChain.seal(before, rowHash, ++position);
            page.add(new LogSeals.Seal(position, row, rowHash, before));
        }
        return page;
    }

    /** Signs every thousandth position and, not more than once a minute, the end; answers whether the end waits for its turn. */
    private boolean sign(Caller caller, List<LogSeals.Seal> page, LogSeals.End end) {
        page.stream()
                .filter(seal -> seal.position() % LogChain.CHECKPOINT_EVERY == 0)
                .forEach(seal -> sign(caller, seal.position(), seal.sealHash()));
        long position =
                page.isEmpty() ? end.position() : page.get(page.size() - 1).position();
        byte[] sealHash =
                page.isEmpty() ? end.sealHash() : page.get(page.size() - 1).sealHash();
        Optional<LogSeals.Covered> covered = seals.lastCheckpoint();
        if (position == 0
                || covered.filter(known -> known.position() >= position).isPresent()) {
            return false;
        }
        if (covered.filter(known -> isRecent(known.at())).isPresent()) {
            return true;
        }
        sign(caller, position, sealHash);
        return false;
    }

    private boolean isRecent(Instant signed) {
        Instant now = clock.instant();
        return !now.isBefore(signed) && now.isBefore(signed.plus(CHECKPOINT_PAUSE));
    }

    private void sign(Caller caller, long position, byte[] sealHash) {
        seals.add(keyring.signCheckpoint(caller.tenant().slug(), position, sealHash));
        work.hint(LogIndexer.WORK, caller.tenant());
        work.hint(LogPurge.WORK, caller.tenant(), clock.instant().plus(RETENTION_PAUSE));
    }
}
