package app.tollgate.ejb.contactimport;

import app.tollgate.api.shared.Caller;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Boundary of whoever runs imports: which tenant is next, which of its imports, and what became of it.
 *
 * <p>The tenant that waits longest is served first and goes to the end of the line. An import whose owner has not taken a row for
 * {@link #SILENCE} is taken over.
 */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportQueue {

    static final String WORK = "contact-import";
    static final Duration SILENCE = Duration.ofSeconds(30);
    static final int MOST_ATTEMPTS_WITHOUT_PROGRESS = 10;

    private static final Logger LOG = Logger.getLogger(ImportQueue.class.getName());
    private static final Duration NEXT_LOOK = Duration.ofSeconds(10);
    private static final int REMOVED_AT_ONCE = 20;

    @Inject
    private ImportClaims claims;

    @Inject
    private ContactImports imports;

    @Inject
    private TenantWork work;

    @Inject
    private Clock clock;

    /** Up to {@code most} tenants that have an import waiting or running, longest waiting first. */
    public List<TenantWork.Claim> tenants(Caller platform, int most) {
        return work.claim(WORK, clock.instant(), NEXT_LOOK, most);
    }

    /** Takes an import of the caller's tenant to be carried out now, if there is one that nobody carries out. */
    public Optional<ImportClaim> take(Caller caller) {
        Instant now = clock.instant();
        Optional<ImportClaims.Taken> taken = claims.take(now, now.minus(SILENCE));
        if (taken.isPresent() && taken.get().attempts() > MOST_ATTEMPTS_WITHOUT_PROGRESS) {
            giveUp(caller, taken.get().claim(), now);
            return Optional.empty();
        }
        return taken.map(ImportClaims.Taken::claim);
    }

    public boolean hasOpen(Caller caller) {
        return claims.anyOpen();
    }

    /** Lets go of the tenant: it is looked at again soon while it has imports that wait or run. */
    public void finish(Caller platform, TenantWork.Claim claim, boolean hasOpen) {
        if (hasOpen) {
            work.again(claim, clock.instant().plus(NEXT_LOOK));
        } else {
            work.done(claim);
        }
    }

    /** Gives back an import whose job broke off; it goes on from its checkpoint. */
    public void putBack(Caller caller, ImportClaim claim) {
        claims.release(claim);
        work.hint(WORK, caller.tenant(), clock.instant());
    }

    public List<TenantWork.Claim> tenantsWithOld(Caller platform) {
        return work.claim(ImportDesk.EXPIRY, clock.instant(), NEXT_LOOK, REMOVED_AT_ONCE);
    }

    /** Removes some of the imports that have expired; answers when to look again. */
    public Optional<Instant> removeExpired(Caller caller) {
        List<UUID> expired = imports.expired(clock.instant(), REMOVED_AT_ONCE);
        expired.forEach(imports::remove);
        return imports.nextExpiry();
    }

    /** Lets go of a tenant whose old imports were removed. */
    public void finishOld(Caller platform, TenantWork.Claim claim, Optional<Instant> next) {
        next.ifPresentOrElse(due -> work.again(claim, due), () -> work.done(claim));
    }

    private void giveUp(Caller caller, ImportClaim claim, Instant now) {
        LOG.log(Level.SEVERE, "Import {0} of {1} broke off {2} times without getting on and is given up", new Object[] {
            claim.id(), caller.tenant(), MOST_ATTEMPTS_WITHOUT_PROGRESS
        });
        claims.failed(claim, "The import broke off; commit it again, and tell us if it fails again.", now);
    }
}
