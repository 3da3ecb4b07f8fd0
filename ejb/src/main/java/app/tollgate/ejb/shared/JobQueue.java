package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Boundary of whoever carries out what waits, of any {@link JobKind}: which tenant is next, which of its rows, and what became of it.
 *
 * <p>The tenant that waits longest is served first and goes to the end of the line, so that twenty reports of one do not hold up the
 * first of another. A row whose owner has not got on for {@link #SILENCE} is taken over. All times here are the database's, whatever the
 * clocks of the nodes show.
 */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobQueue {

    /** Together with the pause between two looks at a tenant less than a minute. */
    public static final Duration SILENCE = Duration.ofSeconds(30);

    public static final int MOST_ATTEMPTS_WITHOUT_PROGRESS = 10;

    private static final Logger LOG = Logger.getLogger(JobQueue.class.getName());
    private static final Duration NEXT_LOOK = Duration.ofSeconds(10);
    private static final int MOST_LOOKED_AT = 50;

    @Inject
    private JobRows rows;

    @Inject
    private TenantWork work;

    @Inject
    private Event<JobGivenUp> givenUp;

    @Inject
    private DatabaseClock clock;

    /**
     * Up to {@code most} tenants that are due, longest waiting first; nobody else takes them for some seconds.
     *
     * @param kind of {@link TenantWork}
     */
    public List<TenantWork.Claim> tenants(Caller platform, String kind, int most) {
        return work.claim(kind, clock.instant(), NEXT_LOOK, most);
    }

    /** Takes a row of the caller's tenant to be carried out now, if there is one that nobody carries out. */
    public Optional<JobClaim> take(Caller caller, JobKind kind) {
        Instant now = clock.instant();
        Optional<JobRows.Taken> taken = rows.take(kind, now, now.minus(SILENCE));
        if (taken.isPresent() && taken.get().attempts() > MOST_ATTEMPTS_WITHOUT_PROGRESS) {
            giveUp(caller, kind, taken.get().claim(), now);
            return Optional.empty();
        }
        return taken.map(JobRows.Taken::claim);
    }

    /** When to look at the caller's tenant again: soon while it has rows that wait or run, else when it is noted anew. */
    public Optional<Instant> nextLook(Caller caller, JobKind kind) {
        return rows.anyOpen(kind) ? Optional.of(clock.instant().plus(NEXT_LOOK)) : Optional.empty();
    }

    /**
     * Some tenants that nobody has looked at for so long, though it was time: every node is busy. What they have may be under way all the
     * same; {@link #isWaiting} tells.
     */
    public List<TenantId> notLookedAt(Caller platform, JobKind kind, Duration time) {
        return work.waiting(kind.work(), clock.instant().minus(time), MOST_LOOKED_AT);
    }

    /** Whether the caller's tenant has a row that could be taken now. */
    public boolean isWaiting(Caller caller, JobKind kind) {
        return rows.anyToBeTaken(kind, clock.instant().minus(SILENCE));
    }

    /** Lets go of a tenant until the next look, or until it is noted anew. */
    public void finish(Caller platform, TenantWork.Claim claim, Optional<Instant> nextLook) {
        nextLook.ifPresentOrElse(due -> work.again(claim, due), () -> work.done(claim));
    }

    /** Gives back a row whose job broke off or made room; it goes on from where it stands when its tenant's turn comes again. */
    public void putBack(Caller caller, JobKind kind, JobClaim claim) {
        rows.release(kind, claim);
        work.putBack(kind.work(), caller.tenant(), clock.instant().plus(NEXT_LOOK));
    }

    private void giveUp(Caller caller, JobKind kind, JobClaim claim, Instant now) {
        LOG.log(Level.SEVERE, "{0} {1} of {2} broke off {3} times without getting on and is given up", new Object[] {
            kind.job(), claim.id(), caller.tenant(), MOST_ATTEMPTS_WITHOUT_PROGRESS
        });
        rows.failed(kind, claim, now);
        givenUp.fire(new JobGivenUp(caller, kind, claim.id()));
    }
}
