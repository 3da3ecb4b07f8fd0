package app.tollgate.web.audit;

import static app.tollgate.api.shared.SpreadsheetText.defused;

import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogRow;
import app.tollgate.ejb.audit.LogChainReading.ChainHash;
import app.tollgate.ejb.audit.LogChainReading.ChainLink;
import app.tollgate.ejb.audit.LogExport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The log as a table for a spreadsheet. Texts that would be calculated get a quote in front, so only JSON lines can be verified. */
final class LogCsv implements LogFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "Position",
                    "Time",
                    "Type",
                    "Actor kind",
                    "Actor ID",
                    "Actor",
                    "Address",
                    "Action",
                    "Record kind",
                    "Record ID",
                    "Record",
                    "Request ID",
                    "Details",
                    "ID",
                    "Receipt",
                    "Row hash",
                    "Seal hash",
                    "Checkpoint time",
                    "Checkpoint key",
                    "Checkpoint signature")
            .get();

    private final CSVPrinter csv;

    LogCsv(OutputStream out) throws IOException {
        csv = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), FORMAT);
    }

    /** The header is written with the first line already. */
    @Override
    public void begin(String tenant, LogFilter filter, LogExport.Cut cut) {}

    @Override
    public void link(ChainLink link) throws IOException {
        if (link.row().isPresent()) {
            line(
                    Long.toString(link.position()),
                    link.row().get(),
                    hex(link.rowHash()),
                    hex(link.sealHash()),
                    link.checkpoint());
        }
    }

    /** A spreadsheet is not verified. */
    @Override
    public void gap(ChainHash last) {}

    /** A spreadsheet is not verified. */
    @Override
    public void leftOut(ChainHash link) {}

    /** There is no entry to stand beside. */
    @Override
    public void severed(LogCheckpoint checkpoint) {}

    @Override
    public void unsealed(LogRow row) throws IOException {
        line(null, row, null, null, Optional.empty());
    }

    private void line(String position, LogRow row, String rowHash, String sealHash, Optional<LogCheckpoint> checkpoint)
            throws IOException {
        csv.printRecord(
                position,
                LogRow.text(row.at()),
                row.type(),
                row.actorKind(),
                row.actorId(),
                defused(row.actorName()),
                row.address(),
                defused(row.action()),
                row.targetKind(),
                defused(row.targetId()),
                defused(row.targetName()),
                defused(row.requestId()),
                defused(row.details()),
                row.id(),
                row.receipt(),
                rowHash,
                sealHash,
                checkpoint.map(signed -> LogRow.text(signed.at())).orElse(null),
                checkpoint.map(LogCheckpoint::keyId).orElse(null),
                checkpoint
                        .map(signed -> Base64.getEncoder().encodeToString(signed.signature()))
                        .orElse(null));
    }

    /** A table has no last line of its own. */
    @Override
    public void end(long rows, long position) {}

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
