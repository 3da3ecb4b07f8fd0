package app.tollgate.batch.print;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.batch.report.ReportForm;
import app.tollgate.batch.report.ReportPieces;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.ReportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** A usage report on paper, made in one piece. */
@ApplicationScoped
class PdfForm implements ReportForm {

    private static final String DONE = "printed";

    private final UsagePrinting printing;

    @Inject
    PdfForm(UsagePrinting printing) {
        this.printing = printing;
    }

    /** For the container's proxy. */
    protected PdfForm() {
        this(null);
    }

    @Override
    public boolean makes(ReportOrder order) {
        return order.type() == ReportType.PDF && !order.brokenOut();
    }

    @Override
    public ReportPieces begin(Caller caller, ReportRun run, Executor beside) {
        return new OnePiece(
                () -> {
                    UsagePrinting.Printed printed = printing.print(caller, run, run.selection());
                    return new ReportPiece(printed.document(), printed.whole().events(), DONE);
                },
                run.chunks() > 0);
    }

    private static final class OnePiece implements ReportPieces {

        private final Supplier<ReportPiece> making;
        private boolean made;

        OnePiece(Supplier<ReportPiece> making, boolean made) {
            this.making = making;
            this.made = made;
        }

        @Override
        public Optional<ReportPiece> next() {
            Optional<ReportPiece> piece = made ? Optional.empty() : Optional.of(making.get());
            made = true;
            return piece;
        }
    }
}
