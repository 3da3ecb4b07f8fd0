package app.tollgate.batch.report;

import app.tollgate.api.shared.CsvBytes;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.ReportRun;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A file of CSV, one piece for each page of rows; the first piece begins with the header, also where there are no rows. */
public final class CsvPieces<R> implements ReportPieces {

    /** Rows of one page and one piece: about 2 MB. */
    public static final int ROWS_AT_ONCE = 10_000;

    private static final int BYTES_PER_ROW = 260;

    private final CsvRows<R> rows;
    private final RowsAhead<R> ahead;
    private final Executor beside;
    private boolean begun;
    private CompletableFuture<Optional<ReportPiece>> made;

    /** @param beside makes the next piece and reads the page behind it, while the caller stores the last one */
    public CsvPieces(CsvRows<R> rows, ReportRun run, Executor beside) {
        this.rows = rows;
        this.ahead = new RowsAhead<>(rows::page, beside, run.after());
        this.beside = beside;
        this.begun = run.chunks() > 0;
        this.made = CompletableFuture.supplyAsync(this::make, beside);
    }

    @Override
    public Optional<ReportPiece> next() {
        Optional<ReportPiece> piece = made.join();
        if (piece.isPresent()) {
            made = CompletableFuture.supplyAsync(this::make, beside);
        }
        return piece;
    }

    private Optional<ReportPiece> make() {
        CsvPage<R> page = ahead.next();
        if (begun && page.rows().isEmpty()) {
            return Optional.empty();
        }
        CsvBytes lines = new CsvBytes((page.rows().size() + 1) * BYTES_PER_ROW);
        if (!begun) {
            rows.columns().forEach(lines::field);
            lines.endLine();
            begun = true;
        }
        page.rows().forEach(row -> add(row, lines));
        return Optional.of(new ReportPiece(lines.toBytes(), page.rows().size(), page.after()));
    }

    private void add(R row, CsvBytes lines) {
        rows.write(row, lines);
        lines.endLine();
    }
}
