package app.tollgate.ejb.ledger;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Boundary of the list of tenants whose ledgers wait to be proved: every tenant, once a night. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ProofWork {

    private static final String WORK = "ledger-proof";
    private static final LocalTime BEGIN = LocalTime.of(3, 0);
    private static final Duration HOLD = Duration.ofMinutes(30);
    private static final int AT_ONCE = 20;

    @Inject
    private TenantWork work;

    @Inject
    private Clock clock;

    /** Lists every tenant that is not listed yet. */
    public void listAll(Caller platform) {
        work.hintAll(WORK, nextBegin(clock.instant()));
    }

    public List<TenantWork.Claim> claim(Caller platform) {
        return work.claim(WORK, clock.instant(), HOLD, AT_ONCE);
    }

    /** Lets the tenant be due again the next night. */
    public void proved(Caller platform, TenantWork.Claim claim) {
        work.again(claim, nextBegin(clock.instant()));
    }

    /** The next three o'clock in the morning, UTC. */
    static Instant nextBegin(Instant now) {
        OffsetDateTime today = now.atOffset(ZoneOffset.UTC).with(BEGIN);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
