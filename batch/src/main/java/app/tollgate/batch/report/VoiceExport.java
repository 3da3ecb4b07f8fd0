package app.tollgate.batch.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.report.ReportClaim;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.ReportRun;
import app.tollgate.ejb.report.RowKey;
import app.tollgate.ejb.report.VoiceReportRows;
import app.tollgate.ejb.report.VoiceRow;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * One run of the voice CSV, from wherever its file stands to its end; the job's reader, writer and last step share it.
 *
 * <p>Each {@link #write} belongs into the transaction of the rows it writes. Any failure ends the run: the hash has seen what may have
 * been rolled back.
 */
final class VoiceExport {

    /** Rows of one page, one chunk and one piece: about 2 MB. */
    static final int ROWS_AT_ONCE = 10_000;

    private final ReportFiles files;
    private final Caller caller;
    private final ReportRun run;
    private final VoiceCsv csv;
    private final FileHash hash;
    private final RowsAhead rows;
    private Iterator<VoiceRow> page = Collections.emptyIterator();
    private boolean begun;

    private VoiceExport(VoiceReportRows source, ReportFiles files, Caller caller, ReportRun run, Executor beside) {
        this.files = files;
        this.caller = caller;
        this.run = run;
        this.csv = new VoiceCsv(run.zone());
        this.hash = new FileHash(beside);
        this.rows = new RowsAhead(
                after -> source.page(caller, run.selection(), after, ROWS_AT_ONCE), beside, ROWS_AT_ONCE, run.after());
        this.begun = run.chunks() > 0;
    }

    /**
     * Goes on behind the checkpoint; what is in the file already is read once, for the hash.
     *
     * @param beside reads ahead and works the hash out while the caller writes
     */
    static VoiceExport resume(
            VoiceReportRows rows, ReportFiles files, Caller caller, ReportClaim claim, Executor beside) {
        VoiceExport export = new VoiceExport(rows, files, caller, files.resume(caller, claim), beside);
        for (int piece = 0; piece < export.run.chunks(); piece++) {
            export.hash.add(files.piece(caller, claim.report(), piece));
        }
        return export;
    }

    /** The next row in order, or empty at the end. */
    Optional<VoiceRow> next() {
        if (!page.hasNext()) {
            page = rows.next().iterator();
        }
        return page.hasNext() ? Optional.of(page.next()) : Optional.empty();
    }

    /** Adds the rows to the file; the first piece begins with the header. */
    void write(List<VoiceRow> written) {
        byte[] lines = csv.lines(written);
        append(
                begun ? lines : joined(VoiceCsv.header(), lines),
                written.size(),
                written.get(written.size() - 1).key());
    }

    /** Declares the file complete; one without rows still has its header. */
    void seal() {
        if (!begun) {
            append(VoiceCsv.header(), 0, run.after());
        }
        files.seal(caller, run.claim(), hash.hex());
    }

    private void append(byte[] bytes, int count, RowKey last) {
        files.append(caller, run.claim(), new ReportPiece(bytes, count, last));
        hash.add(bytes);
        begun = true;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
