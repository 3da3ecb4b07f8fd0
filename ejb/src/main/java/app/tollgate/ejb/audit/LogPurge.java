package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogPurgeStatement;
import app.tollgate.api.audit.LogRow;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.OwnerDatabase;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Removes what is older than a tenant keeps, as the owner of its schema: the application's own role can remove nothing from a log.
 *
 * <p>It cuts at checkpoints only, one after the other, each in a commit of its own that also keeps a signed statement of the cut:
 * whenever it stops, the chain goes on behind the newest of these.
 */
@ApplicationScoped
public class LogPurge {

    static final String WORK = "system-log-retention";

    private static final Logger LOG = Logger.getLogger(LogPurge.class.getName());

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject
    private LogRetentionWork work;

    @Inject
    private OwnerDatabase owner;

    @Inject
    private LogKeyring keyring;

    @Inject
    private SystemLog log;

    @Inject
    private Repeater repeater;

    private final Caller platform = Caller.system(TenantId.OPERATOR, "log retention");

    void onPlatformReady(@Observes @Priority(950) PlatformReady ready) {
        repeater.every(PAUSE, "Removing what system logs need not keep", this::purgeDue);
    }

    /** One tenant after the other until none is due; one that fails has its turn again later. */
    void purgeDue() {
        for (List<TenantWork.Claim> due = work.claim(platform); !due.isEmpty(); due = work.claim(platform)) {
            due.forEach(this::purge);
        }
    }

    private void purge(TenantWork.Claim claim) {
        Caller caller = Caller.system(claim.tenant(), "log retention");
        try (OwnerLog ownerLog = OwnerLog.open(owner, claim.tenant())) {
            purge(caller, ownerLog, work.keptSince(caller));
            work.finish(platform, claim);
        } catch (SQLException | RuntimeException failed) {
            LOG.log(Level.WARNING, "The log of " + claim.tenant() + " could not be cut and is tried again", failed);
        }
    }

    /** The removal is told first: it can be repeated after a crash, what is gone cannot be told. */
    private void purge(Caller caller, OwnerLog ownerLog, Instant keptSince) throws SQLException {
        Optional<LogCheckpoint> next = ownerLog.nextCut(keptSince);
        while (next.isPresent()) {
            LogPurgeStatement purge = keyring.signPurge(caller.tenant().slug(), next.get());
            log.add(
                    caller,
                    LogEvent.change(LogEvent.REMOVED, LogTarget.the("SYSTEM_LOG"), List.of())
                            .with("keptSince", LogRow.text(keptSince))
                            .with("upToPosition", purge.position())
                            .with("sealHash", HexFormat.of().formatHex(purge.sealHash())));
            ownerLog.cut(purge);
            next = ownerLog.nextCut(keptSince);
        }
        ownerLog.forgetIndexes();
    }
}
