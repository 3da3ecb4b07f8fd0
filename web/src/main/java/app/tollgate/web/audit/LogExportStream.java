package app.tollgate.web.audit;

import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogRow;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.LogChainReading.ChainLink;
import app.tollgate.ejb.audit.LogExport;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes a file of the log page by page, and tells the log what became of it, also if the reader went away. */
final class LogExportStream implements StreamingOutput {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final LogExport export;
    private final Caller caller;
    private final LogFilter filter;
    private final LogFormat format;
    private final LogExport.Cut cut;
    private long rows;

    LogExportStream(LogExport export, Caller caller, LogFilter filter, LogFormat format) {
        this.export = export;
        this.caller = caller;
        this.filter = filter;
        this.format = format;
        this.cut = export.begin(caller, filter, format.name());
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DigestOutputStream hashed = new DigestOutputStream(new BufferedOutputStream(out, BUFFER_BYTES), sha256());
        boolean complete = false;
        try (LogFile file = format == LogFormat.CSV ? new LogCsv(hashed) : new LogJsonLines(hashed)) {
            write(file);
            complete = true;
        } finally {
            String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
            export.end(caller, filter, new LogExport.Written(format.name(), rows, hash, complete));
        }
    }

    private void write(LogFile file) throws IOException {
        file.begin(caller.tenant().slug(), filter, cut);
        SelectedChain selection = new SelectedChain(export, caller, cut, file);
        List<ChainLink> links = export.links(caller, filter, cut, Long.MIN_VALUE);
        while (!links.isEmpty()) {
            for (ChainLink link : links) {
                if (standsAlone()) {
                    file.link(link);
                } else {
                    selection.add(link);
                }
                rows++;
            }
            links = export.links(
                    caller, filter, cut, links.get(links.size() - 1).position());
        }
        selection.end();
        // Whether a selection should reach a checkpoint, nobody can tell.
        if (filter.isEmpty() && cut.severed().isPresent()) {
            file.severed(cut.severed().get());
        }
        List<LogRow> unsealed = export.unsealed(caller, filter, cut, Long.MIN_VALUE);
        while (!unsealed.isEmpty()) {
            for (LogRow row : unsealed) {
                file.unsealed(row);
                rows++;
            }
            unsealed = export.unsealed(
                    caller, filter, cut, unsealed.get(unsealed.size() - 1).receipt());
        }
        file.end(rows, cut.position());
    }

    /** Whether the entries need nothing between them: all are there, or it is a table, which is not verified. */
    private boolean standsAlone() {
        return filter.isEmpty() || format == LogFormat.CSV;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
