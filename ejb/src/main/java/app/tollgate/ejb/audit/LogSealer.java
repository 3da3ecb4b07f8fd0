package app.tollgate.ejb.audit;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Lease;
import app.tollgate.ejb.shared.LeaseLost;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantAttempts;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Chains what was written, tenant by tenant as the hints say; who holds a tenant's lease is its one sealer. */
@ApplicationScoped
public class LogSealer {

    private static final Logger LOG = Logger.getLogger(LogSealer.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration WHILE_ANOTHER_SEALS = Duration.ofSeconds(1);

    /** Then the next tenant has its turn. */
    private static final int PAGES_A_TURN = 20;

    /** Tenants whose progress is remembered; a forgotten one only costs a longer look. */
    private static final int MOST_REMEMBERED = 10_000;

    @Inject
    private LogSealing sealing;

    @Inject
    private Repeater repeater;

    private final Caller platform = Caller.system(TenantId.OPERATOR, "log sealer");
    private final TenantAttempts attempts = new TenantAttempts("Sealing the system log");
    private final Map<TenantId, Sealer> sealers = new ConcurrentHashMap<>();

    /** @param token of the lease under which this was found out; after another's turn it says nothing any more */
    private record Sealer(long token, SealingProgress progress) {}

    void onPlatformReady(@Observes @Priority(950) PlatformReady ready) {
        repeater.every(PAUSE, "Sealing the system logs", this::sealWaiting);
    }

    /** Seals until nothing waits. */
    void sealWaiting() {
        for (List<TenantWork.Claim> due = sealing.claim(platform); !due.isEmpty(); due = sealing.claim(platform)) {
            due.forEach(this::seal);
        }
    }

    private void seal(TenantWork.Claim claim) {
        if (!attempts.attempt(claim.tenant(), () -> sealUnderLease(claim))) {
            putOff(claim);
        }
    }

    private void sealUnderLease(TenantWork.Claim claim) {
        try {
            Optional<Lease> lease = sealing.lease(platform, claim);
            if (lease.isPresent()) {
                sealing.finish(platform, claim, sealed(claim, lease.get()));
            } else {
                sealing.putOff(platform, claim, WHILE_ANOTHER_SEALS);
            }
        } catch (LeaseLost takenOver) {
            sealing.putOff(platform, claim, WHILE_ANOTHER_SEALS);
        }
    }

    private void putOff(TenantWork.Claim claim) {
        try {
            sealing.putOff(platform, claim, attempts.pause(claim.tenant()));
        } catch (RuntimeException lockedToo) {
            LOG.log(Level.FINE, "The claim of " + claim.tenant() + " ends by itself", lockedToo);
        }
    }

    private SealingProgress sealed(TenantWork.Claim claim, Lease lease) {
        Caller caller = Caller.system(claim.tenant(), "log sealer");
        SealingProgress progress = Optional.ofNullable(sealers.remove(claim.tenant()))
                .filter(sealer -> sealer.token() == lease.token())
                .map(Sealer::progress)
                .orElse(SealingProgress.NONE);
        int pages = 0;
        do {
            progress = sealing.seal(caller, lease, progress);
        } while (progress.full() && ++pages < PAGES_A_TURN);
        if (sealers.size() < MOST_REMEMBERED) {
            sealers.put(claim.tenant(), new Sealer(lease.token(), progress));
        }
        return progress;
    }
}
