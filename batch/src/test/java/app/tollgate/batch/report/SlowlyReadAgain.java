package app.tollgate.batch.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.ReportRun;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A file of small pieces, each of which takes two seconds to be read again after a run that broke off. */
record SlowlyReadAgain(TestClock clock) implements ReportForm {

    private static final Duration PER_PIECE = Duration.ofSeconds(2);
    private static final int PIECES = (int) (2 * JobQueue.SILENCE.dividedBy(PER_PIECE));

    @Override
    public boolean makes(ReportOrder order) {
        return true;
    }

    @Override
    public ReportPieces begin(Caller caller, ReportRun run, Executor beside) {
        return new Pieces(clock, run.chunks());
    }

    private static final class Pieces implements ReportPieces {

        private final TestClock clock;
        private int made;

        Pieces(TestClock clock, int made) {
            this.clock = clock;
            this.made = made;
        }

        @Override
        public void standing(byte[] piece) {
            clock.pass(PER_PIECE);
        }

        @Override
        public Optional<ReportPiece> next() {
            made++;
            return Optional.of(new ReportPiece(new byte[] {(byte) made}, 0, Integer.toString(made)))
                    .filter(piece -> made <= PIECES);
        }
    }
}
