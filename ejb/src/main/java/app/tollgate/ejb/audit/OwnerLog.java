package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogPurgeStatement;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.tenant.OwnerDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Store of one tenant's log as the owner of its schema sees it, who alone can remove; every cut is a commit. */
final class OwnerLog implements AutoCloseable {

    /** Positions that one commit removes. */
    static final int MOST_AT_ONCE = 10_000;

    // The furthest checkpoint that one commit can reach, or the nearest if none is so near.
    private static final String NEXT = "select " + LogChainReading.CHECKPOINT
            + " from system_log_checkpoint c, (select min(position) as position from system_log_seal) first"
            + " where c.at < ? and c.position >= first.position"
            + " order by greatest(c.position, first.position + ?), c.position desc limit 1";
    private static final List<String> CUT = List.of(
            "delete from system_log where receipt in (select receipt from system_log_seal where position <= ?)",
            "delete from system_log_seal where position <= ?",
            "delete from system_log_checkpoint where position < ?");
    private static final String TELL =
            "insert into system_log_purge (position, seal_hash, at, key_id, signature) values (?, ?, ?, ?, ?)";
    private static final String FIRST_LEFT = " (select coalesce(min(receipt), 0) from system_log)";
    private static final List<String> FORGET = List.of(
            "delete from system_log_hour where last_receipt <" + FIRST_LEFT,
            "delete from system_log_term where block <" + FIRST_LEFT + " / " + BlockTerms.SIZE,
            "delete from system_log_block where block <" + FIRST_LEFT + " / " + BlockTerms.SIZE);

    private final Connection connection;
    private final TenantId tenant;

    private OwnerLog(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    static OwnerLog open(OwnerDatabase database, TenantId tenant) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return new OwnerLog(connection, tenant);
    }

    /** Where to cut next: a checkpoint signed before a time, which covers nothing younger, with entries up to it. */
    Optional<LogCheckpoint> nextCut(Instant keptSince) throws SQLException {
        route();
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setObject(1, keptSince.atOffset(ZoneOffset.UTC));
            next.setInt(2, MOST_AT_ONCE - 1);
            try (ResultSet row = next.executeQuery()) {
                return row.next() ? Optional.of(LogChainReading.checkpoint(row)) : Optional.empty();
            }
        } finally {
            connection.rollback();
        }
    }

    /** Removes what the statement says is removed, and keeps the statement. */
    void cut(LogPurgeStatement purge) throws SQLException {
        route();
        for (String statement : CUT) {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.setLong(1, purge.position());
                prepared.executeUpdate();
            }
        }
        try (PreparedStatement prepared = connection.prepareStatement(TELL)) {
            prepared.setLong(1, purge.position());
            prepared.setBytes(2, purge.sealHash());
            prepared.setObject(3, purge.at().atOffset(ZoneOffset.UTC));
            prepared.setString(4, purge.keyId());
            prepared.setBytes(5, purge.signature());
            prepared.executeUpdate();
        }
        connection.commit();
    }

    /** Removes what sums up and finds entries that are no longer there. */
    void forgetIndexes() throws SQLException {
        route();
        try (Statement statement = connection.createStatement()) {
            for (String forget : FORGET) {
                statement.executeUpdate(forget);
            }
        }
        connection.commit();
    }

    // One tenant's table that somebody has locked must not keep the others from their turn.
    private void route() throws SQLException {
        try (Statement route = connection.createStatement()) {
            route.execute("set local search_path = " + route.enquoteIdentifier(tenant.schema(), true));
            route.execute("set local lock_timeout = '5s'");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
