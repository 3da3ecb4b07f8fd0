package app.tollgate.ejb.report;

import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.metrics.Tag;

/** Store of who works on a report and how far the file has come; every change of it names the claim. */
@ApplicationScoped
class ReportClaims {

    private static final String HELD = " where id = ? and claim_token = ? and status = 'RUNNING'";

    @Inject
    private Sql sql;

    @Inject
    private Meters meters;

    /** Takes the report whose owner has gone silent, or else the one that waits longest if none runs. */
    Optional<Taken> take(Instant now, Instant silentSince) {
        return sql.find(
                "update report set status = 'RUNNING', claim_token = claim_token + 1, node = ?, heartbeat_at = ?,"
                        + " attempts = attempts + 1 where id = (select id from report where"
                        + " (status = 'RUNNING' and heartbeat_at < ?) or (status = 'QUEUED' and not exists"
                        + " (select from report other where other.status = 'RUNNING'))"
                        + " order by id limit 1 for update skip locked) returning id, claim_token, attempts",
                row -> new Taken(new ReportClaim(row.getObject(1, UUID.class), row.getLong(2)), row.getInt(3)),
                Leases.node(),
                now,
                silentSince);
    }

    boolean anyOpen() {
        return sql.find("select 1 from report where status in ('QUEUED', 'RUNNING') limit 1", row -> true)
                .isPresent();
    }

    ReportRun get(ReportClaim claim) {
        return sql.find(
                        "select " + ReportColumns.ORDER
                                + ", cut_receipt, time_zone, created_at, after_key, chunk_count from report" + HELD,
                        row -> run(claim, row),
                        claim.report(),
                        claim.token())
                .orElseThrow(() -> new ClaimLost(claim));
    }

    /** Moves the checkpoint behind the piece and answers where it goes. */
    Place advance(ReportClaim claim, ReportPiece piece, Instant now) {
        return sql.find(
                        "update report set row_count = row_count + ?, byte_count = byte_count + ?, chunk_count = chunk_count + 1,"
                                + " after_key = ?, heartbeat_at = ?, attempts = 0"
                                + HELD
                                + " returning chunk_count - 1, byte_count - ?",
                        row -> new Place(row.getInt(1), row.getLong(2)),
                        piece.rows(),
                        (long) piece.bytes().length,
                        piece.after(),
                        now,
                        claim.report(),
                        claim.token(),
                        (long) piece.bytes().length)
                .orElseThrow(() -> new ClaimLost(claim));
    }

    void stillHeld(ReportClaim claim, Instant now) {
        if (sql.update("update report set heartbeat_at = ?" + HELD, now, claim.report(), claim.token()) == 0) {
            throw new ClaimLost(claim);
        }
    }

    void ready(ReportClaim claim, String sha256, Instant now) {
        int held = sql.update(
                "update report set status = 'READY', sha256 = ?, finished_at = ?, expires_at = ?" + HELD,
                sha256,
                now,
                now.plus(ReportDesk.KEPT),
                claim.report(),
                claim.token());
        if (held == 0) {
            throw new ClaimLost(claim);
        }
        meters.count("tollgate_reports_finished", 1, new Tag("status", "ready"));
    }

    void failed(ReportClaim claim, String error, Instant now) {
        meters.count("tollgate_reports_finished", 1, new Tag("status", "failed"));
        sql.update(
                "update report set status = 'FAILED', error = ?, finished_at = ?" + HELD,
                error,
                now,
                claim.report(),
                claim.token());
    }

    /** Lets anybody take the report at once; the token makes sure that its former owner cannot go on. */
    void release(ReportClaim claim) {
        sql.update("update report set heartbeat_at = 'epoch'" + HELD, claim.report(), claim.token());
    }

    private static ReportRun run(ReportClaim claim, ResultSet row) throws SQLException {
        return new ReportRun(
                claim,
                ReportColumns.order(row),
                row.getLong("cut_receipt"),
                ZoneId.of(row.getString("time_zone")),
                Sql.instant(row, "created_at"),
                row.getString("after_key"),
                row.getInt("chunk_count"));
    }

    /** A claim and how often the report was claimed since it last moved. */
    record Taken(ReportClaim claim, int attempts) {}

    /** Number of a piece and the byte it starts at. */
    record Place(int seq, long startByte) {}
}
