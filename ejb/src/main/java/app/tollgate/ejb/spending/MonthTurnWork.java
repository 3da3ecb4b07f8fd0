package app.tollgate.ejb.spending;

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

/** Boundary of the list of tenants whose month is looked at: every tenant, at its own month's turn. */
@Stateless
@Interceptors(TenantTransaction.class)
public class MonthTurnWork {

    private static final String WORK = "month-turn";
    private static final Duration HOLD = Duration.ofMinutes(10);
    private static final int AT_ONCE = 100;

    /** A tenant that moves to another zone has its month turn at another time than was noted. */
    private static final Duration LONGEST = Duration.ofHours(1);

    @Inject
    private TenantWork work;

    @Inject
    private Clock clock;

    /** Lists every tenant that is not listed yet. */
    public void listAll(Caller platform) {
        work.hintAll(WORK, clock.instant());
    }

    public List<TenantWork.Claim> claim(Caller platform) {
        return work.claim(WORK, clock.instant(), HOLD, AT_ONCE);
    }

    public void looked(Caller platform, TenantWork.Claim claim, Instant nextTurn) {
        Instant latest = clock.instant().plus(LONGEST);
        work.again(claim, nextTurn.isBefore(latest) ? nextTurn : latest);
    }
}
