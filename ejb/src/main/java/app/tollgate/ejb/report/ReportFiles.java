package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportStatus;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.DatabaseClock;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Boundary of the files: written piece by piece by the job that holds the claim, read piece by piece by whoever downloads. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ReportFiles {

    @Inject
    private ReportClaims claims;

    @Inject
    private Reports reports;

    @Inject
    private TenantWork work;

    @Inject
    private ReportLog log;

    @Inject
    private Sql sql;

    @Inject
    private Event<ReportFinished> finished;

    @Inject
    private Clock clock;

    @Inject
    private DatabaseClock databaseClock;

    /** @throws ClaimLost if the report was cancelled or taken over */
    public ReportRun resume(Caller caller, JobClaim claim) {
        return claims.get(claim);
    }

    /**
     * Adds a piece to the file and moves the checkpoint behind it, in one commit.
     *
     * @throws ClaimLost if the report was cancelled or taken over
     */
    public void append(Caller caller, JobClaim claim, ReportPiece piece) {
        ReportClaims.Place place = claims.advance(claim, piece, databaseClock.instant());
        sql.update(
                "insert into report_chunk (report_id, seq, start_byte, bytes) values (?, ?, ?, ?)",
                claim.id(),
                place.seq(),
                place.startByte(),
                piece.bytes());
    }

    /**
     * Says that a piece is still being made, where making it takes long; in a commit of its own.
     *
     * @param rows of the piece that are done
     * @throws ClaimLost if the report was cancelled or taken over
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void stillWorking(Caller caller, JobClaim claim, long rows) {
        claims.stillHeld(claim, rows, databaseClock.instant());
    }

    /**
     * Declares the file complete.
     *
     * @throws ClaimLost if the report was cancelled or taken over
     */
    public void seal(Caller caller, JobClaim claim, String sha256) {
        claims.ready(claim, sha256, clock.instant());
        log.made(caller, claim.id());
        work.hint(ReportDesk.JOBS.work(), caller.tenant());
        finished.fire(new ReportFinished(caller, claim.id(), ReportStatus.READY));
    }

    /** @throws ProblemException {@code not-found}, {@code report-not-ready} */
    public ReportFile get(Caller caller, UUID report) {
        ReportView view = reports.find(report, clock.instant()).orElseThrow(ProblemException::notFound);
        if (view.status() != ReportStatus.READY) {
            throw new ProblemException(
                    ProblemCode.REPORT_NOT_READY,
                    "The report is " + view.status() + "; it has a file when it is READY.");
        }
        return new ReportFile(report, view.bytes(), view.sha256(), FileNames.of(view), FileNames.contentType(view));
    }

    /**
     * A file begins to leave; every download is told, also one that breaks off later.
     *
     * @param range the part of it, as {@code Content-Range} names it; empty if all of it leaves
     */
    public void leaves(Caller caller, ReportFile file, Optional<String> range) {
        log.downloaded(caller, file, range);
    }

    /** One piece, by its number from 0. */
    public byte[] piece(Caller caller, UUID report, int seq) {
        return sql.find(
                        "select bytes from report_chunk where report_id = ? and seq = ?",
                        row -> row.getBytes(1),
                        report,
                        seq)
                .orElseThrow(ProblemException::notFound);
    }

    /** The file from the byte on, to the end of the piece that holds it. */
    public byte[] from(Caller caller, UUID report, long startByte) {
        return sql.find(
                        "select substring(bytes from (? - start_byte + 1)::integer) from report_chunk"
                                + " where report_id = ? and start_byte <= ? order by start_byte desc limit 1",
                        row -> row.getBytes(1),
                        startByte,
                        report,
                        startByte)
                .orElseThrow(ProblemException::notFound);
    }
}
