package app.tollgate.web.invoice;

import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Shell;
import java.util.List;

/** A page of the list of documents. */
public record InvoicesPageModel(Shell shell, List<InvoiceView> documents, Pager pager) {}
