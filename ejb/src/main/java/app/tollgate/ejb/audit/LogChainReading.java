package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogPurgeStatement;
import app.tollgate.api.audit.LogRow;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Boundary through which a chain is read from its start to its end, page by page, each in a short transaction. */
@Stateless
@Interceptors(TenantTransaction.class)
public class LogChainReading {

    static final String CHECKPOINT =
            "c.position as c_position, c.seal_hash as c_seal, c.at as c_at, c.key_id, c.signature";

    /** Positions behind one with what they seal; the caller adds the order. */
    static final String LINKS = "select s.position, s.row_hash, s.seal_hash, " + StoredRows.COLUMNS + ", " + CHECKPOINT
            + " from system_log_seal s left join system_log l on l.receipt = s.receipt"
            + " left join system_log_checkpoint c on c.position = s.position where s.position > ?";

    @Inject
    private Sql sql;

    /** Behind what the chain begins now, as the newest purge says; without any it begins at its first position. */
    public Optional<LogPurgeStatement> base(Caller caller) {
        return sql.find(
                "select position, seal_hash, at, key_id, signature from system_log_purge order by position desc limit 1",
                row -> new LogPurgeStatement(
                        row.getLong("position"),
                        row.getBytes("seal_hash"),
                        Sql.instant(row, "at"),
                        row.getString("key_id"),
                        row.getBytes("signature")));
    }

    /** Positions behind the given one, with what they seal, in their order. */
    public List<ChainLink> links(Caller caller, long after, int most) {
        return sql.list(LINKS + " order by s.position limit ?", LogChainReading::link, after, most);
    }

    /**
     * The first checkpoint of a position that the chain does not reach; there is none unless its end was cut off. What the sealer adds
     * meanwhile comes with its seals, in the same commit.
     *
     * @param position up to which the chain was seen
     */
    public Optional<LogCheckpoint> checkpointBehind(Caller caller, long position) {
        return sql.find(
                "select " + CHECKPOINT + " from system_log_checkpoint c where c.position > ?"
                        + " and not exists (select from system_log_seal s where s.position >= c.position)"
                        + " order by c.position limit 1",
                LogChainReading::checkpoint,
                position);
    }

    /** How many entries there are, and how many of them stand outside of the chain up to a position. */
    public Counts counts(Caller caller, long position) {
        return sql.find(
                        "select (select count(*) from system_log) as all_rows, (select count(*) from system_log l"
                                + " where not exists (select from system_log_seal s where s.receipt = l.receipt"
                                + " and s.position <= ?)) as unsealed",
                        row -> new Counts(row.getLong("all_rows"), row.getLong("unsealed")),
                        position)
                .orElseThrow();
    }

    /** The first entry without a seal that stands where the sealer had passed. */
    public Optional<String> inserted(Caller caller) {
        return sql.find(
                "select l.id from system_log l where l.receipt <= (select max(horizon) from system_log_seal)"
                        + " and not exists (select from system_log_seal s where s.receipt = l.receipt) order by l.receipt limit 1",
                row -> row.getString(1));
    }

    static ChainLink link(ResultSet row) throws SQLException {
        boolean there = row.getString("id") != null;
        return new ChainLink(
                row.getLong("position"),
                there ? Optional.of(StoredRows.read(row)) : Optional.empty(),
                row.getBytes("row_hash"),
                row.getBytes("seal_hash"),
                optionalCheckpoint(row));
    }

    /** The positions of a range, both ends included, without what they seal. */
    public List<ChainHash> hashes(Caller caller, long first, long last) {
        return sql.list(
                "select s.position, s.row_hash, s.seal_hash, " + CHECKPOINT + " from system_log_seal s"
                        + " left join system_log_checkpoint c on c.position = s.position"
                        + " where s.position between ? and ? order by s.position",
                row -> new ChainHash(
                        row.getLong("position"),
                        row.getBytes("row_hash"),
                        row.getBytes("seal_hash"),
                        optionalCheckpoint(row)),
                first,
                last);
    }

    private static Optional<LogCheckpoint> optionalCheckpoint(ResultSet row) throws SQLException {
        return row.getString("key_id") == null ? Optional.empty() : Optional.of(checkpoint(row));
    }

    static LogCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new LogCheckpoint(
                row.getLong("c_position"),
                row.getBytes("c_seal"),
                Sql.instant(row, "c_at"),
                row.getString("key_id"),
                row.getBytes("signature"));
    }

    /**
     * One position of a chain.
     *
     * @param row the entry it seals, if it is there
     * @param checkpoint its signature, if it has one
     */
    public record ChainLink(
            long position, Optional<LogRow> row, byte[] rowHash, byte[] sealHash, Optional<LogCheckpoint> checkpoint) {}

    /**
     * One position of a chain by its hashes alone.
     *
     * @param checkpoint its signature, if it has one
     */
    public record ChainHash(long position, byte[] rowHash, byte[] sealHash, Optional<LogCheckpoint> checkpoint) {}

    /** Entries, and those among them that wait for their seal. */
    public record Counts(long rows, long unsealed) {}
}
