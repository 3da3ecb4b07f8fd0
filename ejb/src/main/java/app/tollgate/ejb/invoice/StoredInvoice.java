package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Money;
import java.util.Locale;

/**
 * A document as it was stored.
 *
 * @param sequence its place among the tenant's documents
 * @param exact the sum of its lines before it was rounded to cents
 */
record StoredInvoice(InvoiceView view, long sequence, Money exact, String company, Locale locale, String timeZone) {

    /** What credit notes have left of it. */
    Money left() {
        return view.total().minus(view.credited());
    }
}
