package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogRow;
import app.tollgate.ejb.shared.BinaryRows;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Store of the chain as its sealer writes it: seals, checkpoints, and the map of hours. */
@ApplicationScoped
class LogSeals {

    private static final String COLUMNS = "position, receipt, row_hash, seal_hash, horizon";

    private static final int COLUMN_COUNT = COLUMNS.split(",").length;

    /** Receipts by which what is noted of an hour is rounded; readers look at up to so many more at each end. */
    private static final long HOUR_STEP = 256;

    @Inject
    private Sql sql;

    LogSeals() {}

    /** The end of the chain; where retention has removed all of it, what was signed last. */
    Optional<End> end() {
        return sql.find(
                        "select position, seal_hash, horizon from system_log_seal order by position desc limit 1",
                        row -> new End(row.getLong(1), row.getBytes(2), row.getLong(3)))
                .or(() -> sql.find(
                        "select position, seal_hash from system_log_checkpoint union all"
                                + " select position, seal_hash from system_log_purge order by position desc limit 1",
                        row -> new End(row.getLong(1), row.getBytes(2), 0)));
    }

    /** Entries behind the horizon that have no seal, in the order they were written; seals before it are not even looked at. */
    List<LogRow> unsealed(long horizon, int most) {
        return sql.list(
                "select " + StoredRows.COLUMNS + " from system_log l where l.receipt > ?"
                        + " and not exists (select from system_log_seal s where s.receipt = l.receipt and s.receipt > ?)"
                        + " order by l.receipt limit ?",
                StoredRows::read,
                horizon,
                horizon,
                most);
    }

    long lastSealedReceipt() {
        return sql.find("select coalesce(max(receipt), 0) from system_log_seal", row -> row.getLong(1))
                .orElseThrow();
    }

    /** The id of the oldest transaction that may still be running. */
    long oldestRunning() {
        return sql.find("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", row -> row.getLong(1))
                .orElseThrow();
    }

    /** An id of the running transaction that is greater than all that were taken before. */
    long boundary() {
        return sql.find("select pg_current_xact_id()::text::bigint", row -> row.getLong(1))
                .orElseThrow();
    }

    void add(List<Seal> seals, long horizon) {
        BinaryRows rows = new BinaryRows(seals.size());
        seals.forEach(seal -> rows.row(COLUMN_COUNT)
                .int8(seal.position())
                .int8(seal.row().receipt())
                .bytes(seal.rowHash())
                .bytes(seal.sealHash())
                .int8(horizon));
        sql.copy("copy system_log_seal (" + COLUMNS + ") from stdin (format binary)", rows);
        noteHours(seals);
    }

    /** Rounded, for each pass of the sealer would otherwise add a row that is in no other. */
    private void noteHours(List<Seal> seals) {
        Map<Instant, LongSummaryStatistics> hours = seals.stream()
                .map(Seal::row)
                .collect(Collectors.groupingBy(
                        row -> row.at().truncatedTo(ChronoUnit.HOURS),
                        TreeMap::new,
                        Collectors.summarizingLong(LogRow::receipt)));
        hours.forEach((hour, receipts) -> sql.update(
                "insert into system_log_hour (hour, first_receipt, last_receipt) values (?, ?, ?) on conflict do nothing",
                hour,
                receipts.getMin() / HOUR_STEP * HOUR_STEP,
                receipts.getMax() / HOUR_STEP * HOUR_STEP + HOUR_STEP - 1));
    }

    Optional<Covered> lastCheckpoint() {
        return sql.find(
                "select position, at from system_log_checkpoint order by position desc limit 1",
                row -> new Covered(row.getLong(1), Sql.instant(row, "at")));
    }

    void add(LogCheckpoint checkpoint) {
        sql.update(
                "insert into system_log_checkpoint (position, seal_hash, at, key_id, signature) values (?, ?, ?, ?, ?)",
                checkpoint.position(),
                checkpoint.sealHash(),
                checkpoint.at(),
                checkpoint.keyId(),
                checkpoint.signature());
    }

    /** The last seal of a chain. */
    record End(long position, byte[] sealHash, long horizon) {}

    /** Up to where, and when, the chain was last signed. */
    record Covered(long position, Instant at) {}

    /** An entry's place in the chain. */
    record Seal(long position, LogRow row, byte[] rowHash, byte[] sealHash) {}
}
