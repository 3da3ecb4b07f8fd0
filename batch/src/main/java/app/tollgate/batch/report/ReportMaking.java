package app.tollgate.batch.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.ReportRun;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * One run of a report, from wherever its file stands to its end; the job's reader, writer and last step share it.
 *
 * <p>Each {@link #write} belongs into the transaction in which the piece was made. Any failure ends the run: the hash has seen what may
 * have been rolled back.
 */
final class ReportMaking {

    /** Some 20 MB: also a slow database gives them long before whoever reads them is taken for dead. */
    static final int PIECES_PER_SIGN_OF_LIFE = 10;

    private final ReportFiles files;
    private final Caller caller;
    private final ReportRun run;
    private final FileHash hash;
    private final ReportPieces pieces;

    private ReportMaking(ReportForm form, ReportFiles files, Caller caller, ReportRun run, Executor beside) {
        this.files = files;
        this.caller = caller;
        this.run = run;
        this.hash = new FileHash(beside);
        this.pieces = form.begin(caller, run, beside);
    }

    /**
     * Goes on behind the checkpoint; what is in the file already is read once, for the hash and for whatever the form needs of it.
     *
     * @param beside works the hash out while the caller writes
     */
    static ReportMaking resume(ReportForm form, ReportFiles files, Caller caller, ReportRun run, Executor beside) {
        ReportMaking making = new ReportMaking(form, files, caller, run, beside);
        for (int number = 0; number < run.chunks(); number++) {
            if (number % PIECES_PER_SIGN_OF_LIFE == 0) {
                files.stillWorking(caller, run.claim(), 0);
            }
            byte[] piece = files.piece(caller, run.claim().id(), number);
            making.hash.add(piece);
            making.pieces.standing(piece);
        }
        return making;
    }

    /** The next piece in order, or empty at the end. */
    Optional<ReportPiece> next() {
        return pieces.next();
    }

    /** Adds the piece to the file. */
    void write(ReportPiece piece) {
        files.append(caller, run.claim(), piece);
        hash.add(piece.bytes());
    }

    /** Declares the file complete. */
    void seal() {
        files.seal(caller, run.claim(), hash.hex());
    }
}
