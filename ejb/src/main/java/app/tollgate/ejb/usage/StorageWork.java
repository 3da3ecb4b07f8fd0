package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Boundary of the list of tenants whose stored bytes wait to be charged. */
@Stateless
@Interceptors(TenantTransaction.class)
public class StorageWork {

    private static final Duration HOLD = Duration.ofMinutes(10);
    private static final int AT_ONCE = 50;

    @Inject
    private TenantWork work;

    @Inject
    private Clock clock;

    public List<TenantWork.Claim> claim(Caller caller) {
        return work.claim(StorageAccrual.WORK, clock.instant(), HOLD, AT_ONCE);
    }

    /** Lets the tenant be due again at its next midnight, if it still stores anything. */
    public void charged(Caller caller, TenantWork.Claim claim, boolean more, Instant nextMidnight) {
        if (more) {
            work.again(claim, nextMidnight);
        } else {
            work.done(claim);
        }
    }
}
