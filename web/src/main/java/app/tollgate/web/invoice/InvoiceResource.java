package app.tollgate.web.invoice;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.invoice.InvoiceReading;
import app.tollgate.ejb.invoice.PrintedInvoice;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Download;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /billing/invoices}: documents as JSON, and their prints. */
@ApplicationScoped
@Path(TollgateApplication.API + "/billing/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.ADMIN,
        people = {Role.ADMIN, Role.BILLING})
public class InvoiceResource {

    /** Who names no type gets JSON. */
    static final String PDF = PrintedInvoice.MEDIA_TYPE + ";qs=0.5";

    @Inject
    private InvoiceReading invoices;

    @Inject
    private InvoiceDownload download;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page<InvoiceView> list(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return invoices.list(caller.get(), page);
    }

    @GET
    @Path("{id}")
    public InvoiceDetailView get(@PathParam("id") String id) {
        return invoices.get(caller.get(), known(id));
    }

    @GET
    @Path("{id}")
    @Produces(PDF)
    public Response print(@PathParam("id") String id, @BeanParam Download asked) {
        return download.answer(caller.get(), known(id), asked);
    }

    static UUID known(String id) {
        return Ids.get(id);
    }
}
