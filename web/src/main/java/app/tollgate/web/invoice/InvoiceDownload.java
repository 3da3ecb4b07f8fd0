package app.tollgate.web.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.invoice.InvoiceFiles;
import app.tollgate.ejb.invoice.InvoicePrinting;
import app.tollgate.ejb.invoice.PrintedInvoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** Answers with the print of a document, or with 304 where the caller has it. */
@ApplicationScoped
class InvoiceDownload {

    @Inject
    private InvoicePrinting printing;

    @Inject
    private InvoiceFiles files;

    Response answer(Caller reader, UUID document, Request request) {
        PrintedInvoice file = printing.printed(reader, document);
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        files.leaves(reader, file);
        StreamingOutput body = out -> stream(reader, file, out);
        return Response.ok(body, PrintedInvoice.MEDIA_TYPE)
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    /** Each piece in a short transaction of its own, so that a slow reader holds no connection to the database. */
    private void stream(Caller reader, PrintedInvoice file, OutputStream out) throws IOException {
        long at = 0;
        while (at < file.bytes()) {
            byte[] piece = files.from(reader, file.document(), at);
            out.write(piece);
            at += piece.length;
        }
    }
}
