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
import java.time.ZoneOffset;
import java.util.List;

/** Boundary of the retention job: whose turn it is, and since when entries are kept. */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LogRetentionWork {

    private static final Duration HOLD = Duration.ofMinutes(30);
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);
    private static final int TENANTS_AT_ONCE = 8;

    @Inject
    private LogRetentions retentions;

    @Inject
    private TenantWork work;

    @Inject
    private DatabaseClock clock;

    public List<TenantWork.Claim> claim(Caller platform) {
        return work.claim(LogPurge.WORK, clock.instant(), HOLD, TENANTS_AT_ONCE);
    }

    /** Entries that are older need not be kept. */
    public Instant keptSince(Caller caller) {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(retentions.of(caller.tenant()).months())
                .toInstant();
    }

    public void finish(Caller platform, TenantWork.Claim claim) {
        work.again(claim, clock.instant().plus(LOOK_AGAIN));
    }
}
