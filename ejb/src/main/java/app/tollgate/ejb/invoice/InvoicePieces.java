package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Store of printed documents. */
@ApplicationScoped
class InvoicePieces {

    private static final int PIECE = 1 << 20;

    @Inject
    private Sql sql;

    Optional<PrintedInvoice> find(InvoiceView document) {
        return sql.find(
                "select byte_count, sha256 from invoice_file where invoice_id = ?",
                row -> new PrintedInvoice(
                        document.id(), row.getLong("byte_count"), row.getString("sha256"), document.number() + ".pdf"),
                document.id());
    }

    /** Adds the file, unless the document has one. */
    boolean add(UUID document, byte[] file, String sha256, Instant now) {
        boolean first = sql.update(
                        "insert into invoice_file (invoice_id, byte_count, sha256, printed_at) values (?, ?, ?, ?)"
                                + " on conflict (invoice_id) do nothing",
                        document,
                        (long) file.length,
                        sha256,
                        now)
                == 1;
        for (int start = 0; first && start < file.length; start += PIECE) {
            sql.update(
                    "insert into invoice_chunk (invoice_id, start_byte, bytes) values (?, ?, ?)",
                    document,
                    (long) start,
                    Arrays.copyOfRange(file, start, Math.min(file.length, start + PIECE)));
        }
        return first;
    }

    Optional<byte[]> from(UUID document, long startByte) {
        return sql.find(
                "select substring(bytes from (? - start_byte + 1)::integer) from invoice_chunk"
                        + " where invoice_id = ? and start_byte <= ? order by start_byte desc limit 1",
                row -> row.getBytes(1),
                startByte,
                document,
                startByte);
    }

    byte[] whole(UUID document) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        sql.list(
                        "select bytes from invoice_chunk where invoice_id = ? order by start_byte",
                        row -> row.getBytes(1),
                        document)
                .forEach(file::writeBytes);
        return file.toByteArray();
    }
}
