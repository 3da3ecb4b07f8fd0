package app.tollgate.web.invoice;

import app.tollgate.api.invoice.CreditNoteRequest;
import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.invoice.CreditNotes;
import app.tollgate.ejb.invoice.InvoiceReading;
import app.tollgate.ejb.tenant.TenantReach;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Download;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code /operator/tenants/{slug}/invoices}: operators look at a tenant's documents and give back what was wrong on them. */
@ApplicationScoped
@Path(OperatorInvoiceResource.PATH + "/{slug}/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(people = Role.OPERATOR)
public class OperatorInvoiceResource {

    static final String PATH = TollgateApplication.API + "/operator/tenants";

    @Inject
    private InvoiceReading invoices;

    @Inject
    private InvoiceDownload download;

    @Inject
    private CreditNotes notes;

    @Inject
    private TenantReach reach;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page<InvoiceView> list(@PathParam("slug") String slug, @BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return invoices.list(on(slug), page);
    }

    @GET
    @Path("{id}")
    public InvoiceDetailView get(@PathParam("slug") String slug, @PathParam("id") String id) {
        return invoices.get(on(slug), InvoiceResource.known(id));
    }

    @GET
    @Path("{id}")
    @Produces(InvoiceResource.PDF)
    public Response print(@PathParam("slug") String slug, @PathParam("id") String id, @BeanParam Download asked) {
        return download.answer(on(slug), InvoiceResource.known(id), asked);
    }

    /** 201 where it is issued now, 200 where the reference was used for the same before. */
    @POST
    @Path("{id}/credit-notes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response giveBack(
            @PathParam("slug") String slug, @PathParam("id") String id, Draft<CreditNoteRequest> request) {
        CreditNotes.Outcome outcome = notes.issue(on(slug), InvoiceResource.known(id), request);
        URI location = URI.create(
                "/" + PATH + "/" + slug + "/invoices/" + outcome.note().id());
        return Response.status(outcome.fresh() ? Response.Status.CREATED : Response.Status.OK)
                .location(location)
                .entity(outcome.note())
                .build();
    }

    private Caller on(String slug) {
        return reach.into(caller.get(), slug);
    }
}
