package app.tollgate.ejb.audit;

import app.tollgate.api.audit.ChainFault;
import app.tollgate.api.audit.ChainWalk;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogPurgeStatement;
import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Boundary that walks over a tenant's whole chain and says whether it fits. */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogVerification {

    private static final int PAGE = 2_000;

    /** Walks at the same time on this node: each keeps a processor busy, and who waited would keep a thread from others. */
    private static final Semaphore PLACES = new Semaphore(1);

    private static final long WAIT_SECONDS = 5;

    @Inject
    private LogChainReading chain;

    @Inject
    private LogKeyring keyring;

    @Inject
    private SystemLog log;

    /** Reads every entry; a million take some seconds. The verification is itself an entry of the log. */
    public LogVerificationView verify(Caller caller) {
        if (!PLACES.tryAcquire()) {
            throw new ProblemException(
                    ProblemCode.RATE_LIMITED,
                    "A verification is under way on this server; ask again in a few seconds.",
                    List.of(),
                    Map.of("retryAfterSeconds", WAIT_SECONDS));
        }
        try {
            LogVerificationView found = walked(caller);
            log.add(
                    caller,
                    LogEvent.of(LogEventType.EXPORT, "LOG_VERIFIED")
                            .with("rows", found.rows())
                            .with("intact", found.intact()));
            return found;
        } finally {
            PLACES.release();
        }
    }

    private LogVerificationView walked(Caller caller) {
        ChainWalk walk;
        Optional<LogPurgeStatement> base;
        // Retention may cut while we walk; then the walk begins anew.
        do {
            base = chain.base(caller);
            walk = new ChainWalk(caller.tenant().slug(), keyring.keys());
            base.ifPresent(walk::beginBehind);
            walk(caller, walk);
        } while (walk.isBroken() && !samePlace(base, chain.base(caller)));
        Optional<ChainFault> fault = walk.end();
        // Where it broke off says nothing of how many have a seal.
        LogChainReading.Counts counts = chain.counts(caller, fault.isPresent() ? Long.MAX_VALUE : walk.position());
        return new LogVerificationView(
                counts.rows(),
                fault.isPresent() ? counts.rows() - counts.unsealed() : walk.sealed(),
                counts.unsealed(),
                fault.isEmpty(),
                fault.orElse(null),
                walk.base(),
                walk.checkpoints(),
                keyring.views());
    }

    private void walk(Caller caller, ChainWalk walk) {
        // From the very first: what a purge says is removed must not stand there either.
        List<LogChainReading.ChainLink> page = chain.links(caller, Long.MIN_VALUE, PAGE);
        while (!page.isEmpty() && !walk.isBroken()) {
            page.forEach(link -> walk(link, walk));
            page = chain.links(caller, page.get(page.size() - 1).position(), PAGE);
        }
        chain.checkpointBehind(caller, walk.position()).ifPresent(walk::checkpoint);
        chain.inserted(caller).ifPresent(walk::inserted);
    }

    private static void walk(LogChainReading.ChainLink link, ChainWalk walk) {
        link.row()
                .ifPresentOrElse(
                        row -> walk.row(link.position(), row, link.rowHash(), link.sealHash()),
                        () -> walk.missing(link.position()));
        link.checkpoint().ifPresent(walk::checkpoint);
    }

    private static boolean samePlace(Optional<LogPurgeStatement> one, Optional<LogPurgeStatement> other) {
        return one.map(LogPurgeStatement::position).equals(other.map(LogPurgeStatement::position));
    }
}
