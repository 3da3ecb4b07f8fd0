package app.tollgate.web.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.invoice.InvoiceFiles;
import app.tollgate.ejb.invoice.InvoicePrinting;
import app.tollgate.ejb.invoice.PrintedInvoice;
import app.tollgate.web.shared.Download;
import app.tollgate.web.shared.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Answers with the print of a document. */
@ApplicationScoped
class InvoiceDownload {

    @Inject
    private InvoicePrinting printing;

    @Inject
    private InvoiceFiles files;

    Response answer(Caller reader, UUID document, Download download) {
        PrintedInvoice file = printing.printed(reader, document);
        StoredFile stored = new StoredFile(
                file.name(),
                PrintedInvoice.MEDIA_TYPE,
                file.bytes(),
                file.sha256(),
                at -> files.from(reader, file.document(), at));
        return download.of(stored, range -> files.leaves(reader, file, range));
    }
}
