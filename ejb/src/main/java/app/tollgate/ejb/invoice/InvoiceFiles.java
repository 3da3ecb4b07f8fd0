package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.Digests;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Boundary of printed documents: stored once, read piece by piece. */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvoiceFiles {

    @Inject
    private InvoicePieces pieces;

    @Inject
    private Invoices invoices;

    @Inject
    private InvoiceReading reading;

    @Inject
    private InvoiceMail mail;

    @Inject
    private InvoiceLog log;

    @Inject
    private Clock clock;

    /** @throws ProblemException {@code not-found} if there is no such document */
    public Optional<PrintedInvoice> find(Caller caller, UUID document) {
        StoredInvoice stored = invoices.find(document).orElseThrow(ProblemException::notFound);
        return pieces.find(stored.view());
    }

    /** Documents that have no print yet, oldest first. */
    public List<UUID> unprinted(Caller caller, int most) {
        return invoices.unprinted(most);
    }

    /** What is printed of a document. */
    public PrintableInvoice printable(Caller caller, UUID document) {
        return new PrintableInvoice(
                reading.get(caller, document),
                invoices.find(document).orElseThrow().locale());
    }

    /** Stores the print and lets the mails with it leave; whoever comes second changes nothing. */
    public void store(Caller caller, UUID document, byte[] print) {
        StoredInvoice stored = invoices.find(document).orElseThrow(ProblemException::notFound);
        if (pieces.add(document, print, HexFormat.of().formatHex(Digests.sha256(print)), clock.instant())) {
            PrintedInvoice file = pieces.find(stored.view()).orElseThrow();
            log.mailed(caller, stored.view(), file, mail.send(caller, stored, file));
        }
    }

    /**
     * A file begins to leave; every download is told, also one that breaks off later.
     *
     * @param range the part of it, as {@code Content-Range} names it; empty if all of it leaves
     */
    public void leaves(Caller caller, PrintedInvoice file, Optional<String> range) {
        log.downloaded(caller, invoices.find(file.document()).orElseThrow().view(), file, range);
    }

    /** The file from the byte on, to the end of the piece that holds it. */
    public byte[] from(Caller caller, UUID document, long startByte) {
        return pieces.from(document, startByte).orElseThrow(ProblemException::notFound);
    }
}
