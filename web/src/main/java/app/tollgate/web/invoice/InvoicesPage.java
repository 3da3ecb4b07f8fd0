package app.tollgate.web.invoice;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.invoice.InvoiceReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Download;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** {@code /settings/invoices}: the documents, each with its lines and its print. */
@ApplicationScoped
@Path("/settings/invoices")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class InvoicesPage {

    @Inject
    private InvoiceReading invoices;

    @Inject
    private InvoiceDownload download;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View list(@BeanParam Query query, @Context UriInfo uri) {
        Page<InvoiceView> page = invoices.list(caller.get(), query.page());
        query.checkAsked();
        return new View(
                "invoice/invoices",
                new InvoicesPageModel(visit.shell(Destination.INVOICES), page.items(), Pager.of(uri, page)));
    }

    @GET
    @Path(Visit.ID)
    public View show(@PathParam("id") UUID id) {
        InvoiceDetailView document = invoices.get(caller.get(), id);
        return new View(
                "invoice/invoice",
                new InvoicePageModel(
                        visit.shell(Destination.INVOICES), document, InvoiceSection.of(document, visit.words())));
    }

    /** What a link can ask for: a browser does not say which type it wants. */
    @GET
    @Path(Visit.ID + "/pdf")
    @Produces("application/pdf")
    public Response print(@PathParam("id") UUID id, @BeanParam Download asked) {
        return download.answer(caller.get(), id, asked);
    }
}
