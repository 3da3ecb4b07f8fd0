package app.tollgate.batch.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.report.ReportClaim;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.ReportRun;
import app.tollgate.ejb.report.RowKey;
import app.tollgate.ejb.report.VoiceReportRows;
import app.tollgate.ejb.report.VoiceRow;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * One run of the voice CSV, from wherever its file stands to its end; the job's reader, writer and last step share it.
 *
 * <p>Each {@link #write} belongs into the transaction of the rows it writes. Any failure ends the run: the hash has seen what may have
 * been rolled back.
 */
final class VoiceExport {

    /** Rows of one page, one chunk and one piece: about 2 MB. */
    static final int ROWS_AT_ONCE = 10_000;

    private final VoiceReportRows rows;
    private final ReportFiles files;
    private final Caller caller;
    private final ReportRun run;
    private final VoiceCsv csv;
    private final FileHash hash = new FileHash();
    private final ArrayDeque<VoiceRow> page = new ArrayDeque<>(ROWS_AT_ONCE);
    private RowKey read;
    private boolean lastPage;
    private boolean begun;

    private VoiceExport(VoiceReportRows rows, ReportFiles files, Caller caller, ReportRun run) {
        this.rows = rows;
        this.files = files;
        this.caller = caller;
        this.run = run;
        this.csv = new VoiceCsv(run.zone());
        this.read = run.after();
        this.begun = run.chunks() > 0;
    }

    /** Goes on behind the checkpoint; what is in the file already is read once, for the hash. */
    static VoiceExport resume(VoiceReportRows rows, ReportFiles files, Caller caller, ReportClaim claim) {
        VoiceExport export = new VoiceExport(rows, files, caller, files.resume(caller, claim));
        for (int piece = 0; piece < export.run.chunks(); piece++) {
            export.hash.add(files.piece(caller, claim.report(), piece));
        }
        return export;
    }

    /** The next row in order, or empty at the end. */
    Optional<VoiceRow> next() {
        if (page.isEmpty() && !lastPage) {
            List<VoiceRow> next = rows.page(caller, run.selection(), read, ROWS_AT_ONCE);
            lastPage = next.size() < ROWS_AT_ONCE;
            page.addAll(next);
        }
        Optional<VoiceRow> row = Optional.ofNullable(page.poll());
        row.ifPresent(found -> read = found.key());
        return row;
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
