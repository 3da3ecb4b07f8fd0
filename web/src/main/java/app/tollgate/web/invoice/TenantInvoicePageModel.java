package app.tollgate.web.invoice;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * A tenant's document as operators see it, with the form for a credit note on it.
 *
 * @param all the address of the tenant's documents
 */
public record TenantInvoicePageModel(
        Shell shell,
        String all,
        InvoiceDetailView document,
        List<InvoiceSection> sections,
        Form form,
        Refusal refusal) {

    /** What can still be given back. */
    public Money left() {
        return document.total().minus(document.credited());
    }

    public boolean canBeGivenBack() {
        return document.kind() != DocumentKind.CREDIT_NOTE && left().micros() > 0;
    }
}
