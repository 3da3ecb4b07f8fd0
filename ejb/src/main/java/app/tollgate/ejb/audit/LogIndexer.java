package app.tollgate.ejb.audit;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the words of the logs findable: indexes blocks that the sealer has passed. Entries that are younger are read one by one. */
@ApplicationScoped
public class LogIndexer {

    static final String WORK = "system-log-index";

    private static final Logger LOG = Logger.getLogger(LogIndexer.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    /** After so many blocks the next tenant has its turn. */
    private static final int BLOCKS_A_TURN = 50;

    @Inject
    private LogIndexing indexing;

    @Inject
    private Repeater repeater;

    private final Caller platform = Caller.system(TenantId.OPERATOR, "log indexer");

    void onPlatformReady(@Observes @Priority(950) PlatformReady ready) {
        repeater.every(PAUSE, "Indexing the system logs", this::indexWaiting);
    }

    /** Indexes until nothing is due. */
    void indexWaiting() {
        for (List<TenantWork.Claim> due = indexing.claim(platform); !due.isEmpty(); due = indexing.claim(platform)) {
            due.forEach(this::index);
        }
    }

    private void index(TenantWork.Claim claim) {
        Caller caller = Caller.system(claim.tenant(), "log indexer");
        try {
            int blocks = 0;
            boolean more = true;
            while (more && blocks++ < BLOCKS_A_TURN) {
                more = indexing.indexNext(caller);
            }
            if (more) {
                indexing.putOff(platform, claim, Duration.ZERO);
            } else {
                indexing.finish(platform, claim);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The log of " + claim.tenant() + " could not be indexed and is tried again", failed);
            indexing.putOff(platform, claim, AFTER_FAILURE);
        }
    }
}
