package app.tollgate.web.invoice;

import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * A tenant's documents as operators see them.
 *
 * @param here the address of this page, which those of the documents begin with
 */
public record TenantInvoicesPageModel(
        Shell shell, String slug, String company, String here, List<InvoiceView> documents, Pager pager) {}
