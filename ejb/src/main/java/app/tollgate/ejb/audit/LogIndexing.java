package app.tollgate.ejb.audit;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.DatabaseClock;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Boundary of the indexer: whose turn it is, and one block a commit. */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LogIndexing {

    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final int TENANTS_AT_ONCE = 8;

    @Inject
    private LogIndex index;

    @Inject
    private TenantWork work;

    @Inject
    private DatabaseClock clock;

    public List<TenantWork.Claim> claim(Caller platform) {
        return work.claim(LogIndexer.WORK, clock.instant(), HOLD, TENANTS_AT_ONCE);
    }

    /** Indexes the next block, if it is full; answers whether there may be another. Two nodes at once do no harm: one takes the block. */
    public boolean indexNext(Caller caller) {
        Optional<Long> block = index.due().filter(index::take);
        block.ifPresent(taken -> index.add(taken, index.terms(taken).terms()));
        return block.isPresent();
    }

    public void finish(Caller platform, TenantWork.Claim claim) {
        work.done(claim);
    }

    public void putOff(Caller platform, TenantWork.Claim claim, Duration pause) {
        Instant later = clock.instant().plus(pause);
        work.again(claim, later);
    }
}
