package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.UUID;

/** Boundary of everything that shows documents. */
@Stateless
@Interceptors(TenantTransaction.class)
public class InvoiceReading {

    @Inject
    private Invoices invoices;

    /** All documents of the tenant, newest number first. */
    public Page<InvoiceView> list(Caller caller, PageRequest page) {
        long before = page.after().map(InvoiceReading::sequence).orElse(Long.MAX_VALUE);
        Page<StoredInvoice> found =
                page.cut(invoices.page(before, page.rowsToRead()), document -> Long.toString(document.sequence()));
        return new Page<>(found.items().stream().map(StoredInvoice::view).toList(), found.nextCursor());
    }

    /** @throws ProblemException {@code not-found} */
    public InvoiceDetailView get(Caller caller, UUID id) {
        return detail(invoices.find(id).orElseThrow(ProblemException::notFound));
    }

    private InvoiceDetailView detail(StoredInvoice document) {
        UUID id = document.view().id();
        return InvoiceDetailView.of(
                document.view(),
                document.company(),
                document.timeZone(),
                document.exact(),
                invoices.lines(id),
                invoices.notes(id));
    }

    private static long sequence(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid(
                    List.of(FieldError.inQuery("cursor", "type", "Send a cursor of an earlier answer.")));
        }
    }
}
