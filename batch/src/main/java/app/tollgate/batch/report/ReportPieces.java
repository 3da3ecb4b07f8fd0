package app.tollgate.batch.report;

import app.tollgate.ejb.report.ReportPiece;
import java.util.Optional;

/**
 * The pieces of one file that are still to be made.
 *
 * <p>What was made must depend on nothing but the report and what it is cut from: the same pieces come again after a crash.
 */
public interface ReportPieces {

    /** A piece that is in the file already; all of them come in their order before the first is asked for. */
    default void standing(byte[] piece) {}

    /** The next piece, which commits in the running transaction; empty at the end. Every file has at least one. */
    Optional<ReportPiece> next();
}
