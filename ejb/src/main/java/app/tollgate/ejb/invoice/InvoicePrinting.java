package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Has documents printed: reads one (transaction), lays it out (none), stores it with its mails (transaction). */
@ApplicationScoped
public class InvoicePrinting {

    private static final int AT_ONCE = 20;

    @Inject
    private InvoiceFiles files;

    @Inject
    private InvoicePdf pdf;

    /** Prints everything of the tenant that has no print yet. */
    public void printAll(Caller caller) {
        for (List<UUID> next = files.unprinted(caller, AT_ONCE);
                !next.isEmpty();
                next = files.unprinted(caller, AT_ONCE)) {
            next.forEach(document -> print(caller, document));
        }
    }

    /**
     * The file of the document, which is made now if it is asked for before the job came to it.
     *
     * @throws ProblemException {@code not-found}
     */
    public PrintedInvoice printed(Caller caller, UUID document) {
        return files.find(caller, document).orElseGet(() -> {
            print(caller, document);
            return files.find(caller, document).orElseThrow();
        });
    }

    private void print(Caller caller, UUID document) {
        files.store(caller, document, pdf.of(files.printable(caller, document)));
    }
}
