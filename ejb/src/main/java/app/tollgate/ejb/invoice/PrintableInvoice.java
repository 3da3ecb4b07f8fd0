package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.InvoiceDetailView;
import java.util.Locale;

/** What is printed of a document, and in which language. */
public record PrintableInvoice(InvoiceDetailView document, Locale locale) {}
