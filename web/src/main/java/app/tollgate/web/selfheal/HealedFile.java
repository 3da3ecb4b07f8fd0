package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.CsvBytes;
import app.tollgate.ejb.selfheal.HealedLine;
import app.tollgate.ejb.selfheal.HealedRow;
import app.tollgate.ejb.selfheal.SelfHealedContacts;
import app.tollgate.ejb.selfheal.SelfHealedExport;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Writes self-healed contacts page by page, and tells the log what became of the file, also if the reader went away. */
final class HealedFile implements StreamingOutput {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int BYTES_PER_ROW = 200;
    private static final UUID LATEST = new UUID(-1L, -1L);

    private final SelfHealedContacts contacts;
    private final SelfHealedExport export;
    private final Caller caller;
    private final SelfHealedExportRequest asked;
    private final HealedLine line;
    private long rows;

    HealedFile(
            SelfHealedContacts contacts,
            SelfHealedExport export,
            Caller caller,
            SelfHealedExportRequest asked,
            HealedLine line) {
        this.contacts = contacts;
        this.export = export;
        this.caller = caller;
        this.asked = asked;
        this.line = line;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DigestOutputStream hashed = new DigestOutputStream(out, sha256());
        boolean complete = false;
        try {
            CsvBytes header = new CsvBytes(BYTES_PER_ROW);
            line.header(header);
            hashed.write(header.toBytes());
            writeRows(hashed);
            hashed.flush();
            complete = true;
        } finally {
            String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
            export.tell(caller, asked, new SelfHealedExport.Written(rows, hash, complete));
        }
    }

    /** Each page in a short transaction of its own; what is confirmed meanwhile stands before the first page. */
    private void writeRows(OutputStream out) throws IOException {
        HealedFilter filter = asked.filter();
        List<HealedRow> page = contacts.before(caller, filter, LATEST, ROWS_AT_ONCE);
        while (!page.isEmpty()) {
            CsvBytes lines = new CsvBytes(page.size() * BYTES_PER_ROW);
            for (HealedRow row : page) {
                line.fields(row.contact(), lines);
                lines.endLine();
            }
            out.write(lines.toBytes());
            rows += page.size();
            page = page.size() < ROWS_AT_ONCE
                    ? List.of()
                    : contacts.before(caller, filter, page.get(page.size() - 1).place(), ROWS_AT_ONCE);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
