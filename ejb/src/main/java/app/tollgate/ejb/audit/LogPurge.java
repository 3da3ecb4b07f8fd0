package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.DatabaseUnavailable;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.OwnerDatabase;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Removes what is older than a tenant keeps, as the owner of its schema: the application's own role can remove nothing from a log.
 *
 * <p>It cuts at checkpoints only, one after the other, each in a commit of its own: whenever it stops, the chain goes on behind a
 * checkpoint that is still there and signed.
 */
@ApplicationScoped
public class LogPurge {

    static final String WORK = "system-log-retention";

    private static final Logger LOG = Logger.getLogger(LogPurge.class.getName());

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final String NEXT_CUT = "select min(position) from system_log_checkpoint where position <= ?"
            + " and position >= (select min(position) from system_log_seal)";
    private static final List<String> CUT = List.of(
            "delete from system_log where receipt in (select receipt from system_log_seal where position <= ?)",
            "delete from system_log_seal where position <= ?",
            "delete from system_log_checkpoint where position < ?");
    private static final String FORGET_HOURS =
            "delete from system_log_hour where last_receipt <" + " (select coalesce(min(receipt), 0) from system_log)";

    @Inject
    private LogRetentionWork work;

    @Inject
    private OwnerDatabase owner;

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
        try {
            work.lastOutdated(caller).ifPresent(position -> purge(caller, position));
            work.finish(platform, claim);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The log of " + claim.tenant() + " could not be cut and is tried again", failed);
        }
    }

    /** The removal is told first: it can be repeated after a crash, what is gone cannot be told. */
    private void purge(Caller caller, long position) {
        try (Connection connection = owner.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Optional<Long> cut = nextCut(connection, caller.tenant(), position);
            if (cut.isPresent()) {
                log.add(
                        caller,
                        LogEvent.change(LogEvent.REMOVED, LogTarget.the("SYSTEM_LOG"), List.of())
                                .with("upToPosition", position));
            }
            while (cut.isPresent()) {
                cutAt(connection, cut.get());
                cut = nextCut(connection, caller.tenant(), position);
            }
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(FORGET_HOURS);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private static Optional<Long> nextCut(Connection connection, TenantId tenant, long most) throws SQLException {
        try (Statement route = connection.createStatement();
                PreparedStatement next = connection.prepareStatement(NEXT_CUT)) {
            route.execute("set local search_path = " + route.enquoteIdentifier(tenant.schema(), true));
            next.setLong(1, most);
            try (ResultSet row = next.executeQuery()) {
                row.next();
                long position = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(position);
            }
        }
    }

    private static void cutAt(Connection connection, long position) throws SQLException {
        for (String statement : CUT) {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.setLong(1, position);
                prepared.executeUpdate();
            }
        }
        connection.commit();
    }
}
