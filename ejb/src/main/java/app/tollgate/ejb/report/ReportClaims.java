package app.tollgate.ejb.report;

import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.metrics.Tag;

/** Store of how far the file of a report has come; every change of it names the claim. */
@ApplicationScoped
class ReportClaims {

    @Inject
    private Sql sql;

    @Inject
    private Meters meters;

    ReportRun get(JobClaim claim) {
        return sql.find(
                        "select " + ReportColumns.ORDER
                                + ", cut_receipt, time_zone, created_at, after_key, chunk_count from report"
                                + JobClaim.HELD,
                        row -> run(claim, row),
                        claim.id(),
                        claim.token())
                .orElseThrow(() -> new ClaimLost(claim));
    }

    /** Moves the checkpoint behind the piece and answers where it goes. */
    Place advance(JobClaim claim, ReportPiece piece, Instant now) {
        return sql.find(
                        "update report set row_count = row_count + ?, byte_count = byte_count + ?, chunk_count = chunk_count + 1,"
                                + " after_key = ?, rows_ahead = 0, heartbeat_at = ?, attempts = 0"
                                + JobClaim.HELD
                                + " returning chunk_count - 1, byte_count - ?",
                        row -> new Place(row.getInt(1), row.getLong(2)),
                        piece.rows(),
                        (long) piece.bytes().length,
                        piece.after(),
                        now,
                        claim.id(),
                        claim.token(),
                        (long) piece.bytes().length)
                .orElseThrow(() -> new ClaimLost(claim));
    }

    void stillHeld(JobClaim claim, long rowsAhead, Instant now) {
        int held = sql.update(
                "update report set rows_ahead = ?, heartbeat_at = ?" + JobClaim.HELD,
                rowsAhead,
                now,
                claim.id(),
                claim.token());
        if (held == 0) {
            throw new ClaimLost(claim);
        }
    }

    void ready(JobClaim claim, String sha256, Instant now) {
        int held = sql.update(
                "update report set status = 'READY', sha256 = ?, finished_at = ?, expires_at = ?" + JobClaim.HELD,
                sha256,
                now,
                now.plus(ReportDesk.KEPT),
                claim.id(),
                claim.token());
        if (held == 0) {
            throw new ClaimLost(claim);
        }
        meters.count("tollgate_reports_finished", 1, new Tag("status", "ready"));
    }

    private static ReportRun run(JobClaim claim, ResultSet row) throws SQLException {
        return new ReportRun(
                claim,
                ReportColumns.order(row),
                row.getLong("cut_receipt"),
                ZoneId.of(row.getString("time_zone")),
                Sql.instant(row, "created_at"),
                row.getString("after_key"),
                row.getInt("chunk_count"));
    }

    /** Number of a piece and the byte it starts at. */
    record Place(int seq, long startByte) {}
}
