package app.tollgate.web.invoice;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.web.page.Shell;
import java.util.List;

/** One document with its lines, grouped into usage and adjustments. */
public record InvoicePageModel(Shell shell, InvoiceDetailView document, List<InvoiceSection> sections) {}
